import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { mayTakePart } from "~/platform/identity";
import type { Question } from "../contract";
import { meets } from "../measures";
import { requireProgramme } from "../programme/read-programme.server";
import { findPresentTerm } from "../terms/find-present-term.server";
import type { TierNumber } from "../tiers";
import { listSanctioned } from "./list-sanctioned.server";
import { measureApplicant } from "./measure-applicant.server";

interface Applying {
	tier: TierNumber;
	answers: string[];
}

/** Asks for a tier whose criteria hold. A person decides. */
export async function applyForTier(ctx: Context, { tier, answers }: Applying): Promise<void> {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await inTransaction(ctx, async (tx) => {
		const programme = await requireProgramme(tx);
		if (actor.role !== "member") throw new DomainError("forbidden", "errors:ambassadors.staff");
		if (!mayTakePart(actor)) throw new DomainError("forbidden", "errors:not-allowed");
		const term = await findPresentTerm(tx, actor.memberId);
		if (term && (term.tier >= tier || term.state === "paused" || term.state === "offered"))
			throw new DomainError("conflict", "errors:ambassadors.in-already");
		if ((await listSanctioned(tx, programme, [actor.memberId])).size > 0)
			throw new DomainError("forbidden", "errors:ambassadors.sanctioned");
		const measured = await measureApplicant(tx, programme, actor.memberId);
		const criteria = programme.tiers[tier - 1]?.criteria;
		if (!criteria || !meets(measured, criteria))
			throw new DomainError("forbidden", "errors:ambassadors.not-yet");
		const applied = await tx.db
			.insertInto("ambassadorApplication")
			.values({
				brandId: tx.brand.id,
				memberId: actor.memberId,
				tier,
				answers: JSON.stringify(answered(tx, programme.questions, answers)),
				appliedAt: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning("id")
			.executeTakeFirst();
		if (!applied) throw new DomainError("conflict", "errors:ambassadors.applied-already");
	});
}

/** The questions as they were asked, with what was answered: they may be others tomorrow. */
function answered({ brand, locale }: Context, questions: Question[], answers: string[]) {
	return questions.map(({ text, required }, place) => {
		const answer = answers[place] ?? "";
		if (required && !answer)
			throw new DomainError("invalid", "errors:invalid", {
				fields: { [`answer-${place}`]: { key: "errors:field.empty" } },
			});
		return { question: text[locale] ?? text[brand.locale] ?? "", answer };
	});
}
