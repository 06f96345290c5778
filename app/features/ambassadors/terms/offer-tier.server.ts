import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { listSanctioned } from "../applications/list-sanctioned.server";
import { measureApplicant } from "../applications/measure-applicant.server";
import { meets } from "../measures";
import type { Programme } from "../programme/read-programme.server";
import type { TierNumber } from "../tiers";
import { findPresentTerm } from "./find-present-term.server";
import { writeTiers } from "./write-tiers.server";

interface Offer {
	memberId: number;
	tier: TierNumber;
	source: "application" | "invitation";
	message: string;
	/** Why somebody gets it without what is asked; refused without. */
	waived: string;
}

/**
 * Offers somebody a tier: it begins when they accept the agreement. Who is an ambassador already is raised at once, and
 * begins a new term.
 */
export async function offerTier(
	tx: WriteContext,
	programme: Programme,
	{ memberId, tier, source, message, waived }: Offer,
): Promise<{ raised: boolean }> {
	if ((await listSanctioned(tx, programme, [memberId])).size > 0)
		throw new DomainError("conflict", "errors:ambassadors.member-sanctioned");
	await requireCriteria(tx, programme, { memberId, tier, waived });
	const present = await findPresentTerm(tx, memberId);
	if (present && present.state !== "offered") {
		if (present.state === "paused" || present.tier >= tier)
			throw new DomainError("conflict", "errors:ambassadors.member-in-already");
		await raise(tx, programme, { id: present.id, tier, waived });
		await writeTiers(tx, [memberId]);
		return { raised: true };
	}
	if (present) throw new DomainError("conflict", "errors:ambassadors.member-offered-already");
	const by = tx.actor?.memberId ?? null;
	const offered = await tx.db
		.insertInto("ambassadorTerm")
		.values({
			brandId: tx.brand.id,
			memberId,
			tier,
			state: "offered",
			source,
			message,
			waived,
			offeredBy: by,
			offeredAt: tx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning("id")
		.executeTakeFirst();
	if (!offered) throw new DomainError("conflict", "errors:ambassadors.member-offered-already");
	return { raised: false };
}

async function requireCriteria(
	tx: WriteContext,
	programme: Programme,
	{ memberId, tier, waived }: Pick<Offer, "memberId" | "tier" | "waived">,
) {
	const criteria = programme.tiers[tier - 1]?.criteria;
	const holds = criteria && meets(await measureApplicant(tx, programme, memberId), criteria);
	if (!holds && !waived.trim())
		throw new DomainError("invalid", "errors:ambassadors.waive", {
			fields: { waived: { key: "errors:field.empty" } },
		});
}

const raise = (
	tx: WriteContext,
	{ termMonths }: Programme,
	{ id, tier, waived }: { id: number; tier: number; waived: string },
) =>
	tx.db
		.updateTable("ambassadorTerm")
		.set({
			tier,
			waived,
			state: "active",
			startsAt: tx.now,
			endsAt: sql<Date>`${tx.now}::timestamptz + make_interval(months => ${termMonths})`,
			graceUntil: null,
			reminded: 0,
		})
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.execute();
