import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { sanctionOf } from "../contract";
import { climbed } from "../ladder";
import { readModerationSettings } from "../queries/read-settings.server";
import { DAY_MS, insertSanction } from "./start-sanction.server";

/** Counts the reason's weight against the author, and climbs the brand's ladder where a threshold is crossed. */
export async function giveStrike(tx: WriteContext, decisionId: number) {
	const decision = await tx.db
		.selectFrom("decision")
		.innerJoin("moderationReason as reason", (join) =>
			join.onRef("reason.brandId", "=", "decision.brandId").onRef("reason.code", "=", "decision.reasonCode"),
		)
		.innerJoin("member", (join) =>
			join.onRef("member.brandId", "=", "decision.brandId").onRef("member.id", "=", "decision.memberId"),
		)
		.select(["memberId", "outcome", "weight", "reason.code", "reason.clause", "message", "role"])
		.where("decision.brandId", "=", tx.brand.id)
		.where("decision.id", "=", decisionId)
		.executeTakeFirst();
	// Returned for changes is help, not a strike; an owner could be freed of a sanction by nobody.
	if (!decision || decision.weight === 0 || decision.outcome === "return" || decision.role === "owner")
		return;
	const { strikeDays, ladder } = await readModerationSettings(tx);
	const { memberId, weight } = decision;
	// One member's strikes in turn: two decisions at the same time climb one step after the other.
	await tx.db
		.selectFrom("member")
		.select("id")
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", memberId)
		.forNoKeyUpdate()
		.execute();
	const before = await countStrikes(tx, memberId);
	await tx.db
		.insertInto("strike")
		.values({
			brandId: tx.brand.id,
			decisionId,
			memberId,
			weight,
			givenAt: tx.now,
			expiresAt: new Date(tx.now.getTime() + strikeDays * DAY_MS),
		})
		.execute();
	const step = climbed(ladder, {
		before,
		after: before + weight,
		byHand: sanctionOf[decision.outcome] ?? null,
	});
	if (!step) return;
	await insertSanction(tx, {
		kind: step.kind,
		memberId,
		decisionId,
		fromLadder: true,
		endsAt: new Date(tx.now.getTime() + step.days * DAY_MS),
		reason: decision,
		message: decision.message,
	});
}

/** Weights that have neither expired nor been voided. */
async function countStrikes(
	tx: Pick<WriteContext, "db" | "brand" | "now">,
	memberId: number,
): Promise<number> {
	const { rows } = await sql<{ total: number }>`
		select coalesce(sum(weight), 0)::int as total from strike
		where brand_id = ${tx.brand.id} and member_id = ${memberId} and expires_at > ${tx.now} and voided_at is null
	`.execute(tx.db);
	return rows[0]?.total ?? 0;
}
