import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import type { deciding } from "../contract";
import { DAY_MS } from "../day";
import { ambassadorDecided } from "../events";
import { requireProgramme } from "../programme/read-programme.server";
import { requireManager } from "../require-manager";
import { offerTier } from "../terms/offer-tier.server";

type Deciding = z.output<typeof deciding>;
/** What is asked later is looked at again after this time. */
const LATER_DAYS = 30;

/** A person's answer to an application. Of two at the same moment one is given, and the other manager is told. */
export async function decideApplication(ctx: Context, input: Deciding): Promise<void> {
	requireManager(ctx);
	if (input.outcome !== "approve" && !input.reason.trim())
		throw new DomainError("invalid", "errors:invalid", { fields: { reason: { key: "errors:field.empty" } } });
	await inTransaction(ctx, async (tx) => {
		const programme = await requireProgramme(tx);
		const memberId = await settle(tx, input);
		const facts = { memberId, tier: input.tier, words: input.reason };
		if (input.outcome === "approve") {
			const { raised } = await offerTier(tx, programme, {
				memberId,
				tier: input.tier,
				source: "application",
				message: input.reason,
				waived: input.waived,
			});
			await record(tx, ambassadorDecided, { ...facts, outcome: raised ? "raised" : "approved" });
		} else
			await record(tx, ambassadorDecided, {
				...facts,
				outcome: input.outcome === "decline" ? "declined" : "later",
			});
		await writeAudit(tx, {
			act: `ambassadors.application-${input.outcome === "approve" ? "approved" : input.outcome === "decline" ? "declined" : "put-off"}`,
			subjectKind: "member",
			subjectId: memberId,
			after: { application: input.application, tier: input.tier, reason: input.reason, waived: input.waived },
		});
	});
}

async function settle(
	tx: WriteContext,
	{ application, version, outcome, reason }: Deciding,
): Promise<number> {
	const by = tx.actor?.memberId ?? null;
	const said =
		outcome === "later"
			? { laterUntil: new Date(tx.now.getTime() + LATER_DAYS * DAY_MS) }
			: {
					state: outcome === "approve" ? ("approved" as const) : ("declined" as const),
					laterUntil: null,
					decidedAt: tx.now,
				};
	const settled = await tx.db
		.updateTable("ambassadorApplication")
		.set((eb) => ({ ...said, reason, decidedBy: by, version: eb("version", "+", 1) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", application)
		.where("state", "=", "waiting")
		.where("version", "=", version)
		.returning("memberId")
		.executeTakeFirst();
	if (settled) return settled.memberId;
	const there = await tx.db
		.selectFrom("ambassadorApplication")
		.select("id")
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", application)
		.executeTakeFirst();
	if (!there) throw new DomainError("not-found", "errors:ambassadors.application-gone");
	throw new DomainError("conflict", "errors:ambassadors.decided-meanwhile");
}
