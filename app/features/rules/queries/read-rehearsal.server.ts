import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { canRehearse } from "../policy";
import { isOutside, type RuleKind } from "../screening/kinds";
import { type Example, OUTSIDE_LIMIT } from "../screening/rehearsal/run-rehearsal.server";
import { splitSecret } from "../screening/secrets";

export interface RehearsalView {
	id: number;
	ruleId: number | null;
	kind: RuleKind;
	verdict: string;
	/** Without the secret. */
	settings: Record<string, unknown>;
	state: "waiting" | "running" | "done" | "failed";
	since: Date;
	askedAt: Date;
	finishedAt: Date | null;
	/** How many posts there are to look at, and how many were. */
	postCount: number;
	checked: number;
	/** Where only the newest posts are looked at: how many at most. */
	limitedTo: number | null;
	caught: number;
	/** Of those caught: what moderators let stand, took down or sent back, and what nobody decided about. */
	approved: number;
	actedOn: number;
	untouched: number;
	examples: Example[];
	/** "unanswered" where a service did not answer, else "unexpected"; empty where nothing failed. */
	failure: string;
}

/** How far a rehearsal is and what it found. For moderators of the whole brand. */
export async function readRehearsal(ctx: Context, id: number): Promise<RehearsalView> {
	if (!canRehearse(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	const row = await ctx.db
		.selectFrom("rehearsal")
		.select(["id", "ruleId", "kind", "verdict", "settings", "state", "since", "askedAt", "finishedAt"])
		.select(["postCount", "checked", "caught", "approved", "actedOn", "examples", "failure"])
		.where("brandId", "=", ctx.brand.id)
		.where("id", "=", id)
		.executeTakeFirst();
	if (!row) throw new DomainError("not-found", "errors:screening.rehearsal-gone");
	const kind = row.kind as RuleKind;
	return {
		...row,
		kind,
		settings: splitSecret(row.settings).settings,
		limitedTo: isOutside(kind) ? OUTSIDE_LIMIT : null,
		untouched: row.caught - row.approved - row.actedOn,
		examples: row.examples as Example[],
	};
}
