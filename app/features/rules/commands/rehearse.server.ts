import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { enqueue } from "~/platform/events/enqueue.server";
import { rehearseRule } from "../jobs.server";
import { canRehearse } from "../policy";
import type { ScreeningRuleInput } from "../screening/settings";

type Rehearsed = { ruleId: number } | Pick<ScreeningRuleInput, "kind" | "verdict" | "settings">;

const DAY = 24 * 60 * 60 * 1_000;

/**
 * Asks what a rule, stored or only thought of, would have found in the last `days`. Runs in the background, unless the
 * caller runs it (`runRehearsal`). Returns the rehearsal's id.
 */
export async function rehearse(
	ctx: Context,
	what: Rehearsed,
	days = 30,
	{ inBackground = true } = {},
): Promise<number> {
	if (!canRehearse(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	return inTransaction(ctx, async (tx) => {
		const { kind, verdict, settings } = "ruleId" in what ? await storedRule(tx, what.ruleId) : what;
		const { id } = await tx.db
			.insertInto("rehearsal")
			.values({
				brandId: tx.brand.id,
				ruleId: "ruleId" in what ? what.ruleId : null,
				kind,
				verdict,
				settings: JSON.stringify(settings),
				since: new Date(+tx.now - days * DAY),
				askedBy: tx.actor?.memberId ?? null,
				askedAt: tx.now,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		if (inBackground) await enqueue(tx, rehearseRule, { brandId: tx.brand.id, rehearsalId: id });
		return id;
	});
}

async function storedRule(tx: WriteContext, id: number) {
	const rule = await tx.db
		.selectFrom("screeningRule")
		.select(["kind", "verdict", "settings"])
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.where("archivedAt", "is", null)
		.executeTakeFirst();
	if (!rule) throw new DomainError("not-found", "errors:screening.rule-gone");
	return rule;
}
