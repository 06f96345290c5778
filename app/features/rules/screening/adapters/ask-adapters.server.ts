import type { Context } from "~/platform/context";
import { isOutside, type OutsideKind } from "../kinds";
import type { ReadyRule } from "../prepare-rule";
import { findingOf } from "../run-phases";
import type { Candidate, Finding } from "../types";
import type { Adapter, Question } from "./adapter";
import { hook } from "./hook.server";
import { spam } from "./spam.server";
import { toxicity } from "./toxicity.server";

const adapters = { spam, toxicity, hook } as unknown as Record<OutsideKind, Adapter>;

/** Asks all services at the same time: a post waits for the slowest, and for that no longer than its time-out. */
export async function askAdapters(
	ctx: Context,
	candidate: Candidate,
	rules: readonly ReadyRule[],
): Promise<Finding[]> {
	const { actor, brand, network } = ctx;
	if (!actor) return [];
	const { memberId, displayName } = actor;
	const question = { brand, candidate, author: { memberId, displayName }, network };
	const outside = rules.filter(({ kind, mode }) => isOutside(kind) && mode !== "off");
	const findings = await Promise.all(
		outside.map((rule) => askAdapter(ctx, question, rule as ReadyRule<never>)),
	);
	return findings.flatMap((finding) => finding ?? []);
}

/** What one service says; throws where it gives no answer that was agreed. */
export const askService: Adapter = (env, question, rule) =>
	adapters[rule.kind as OutsideKind](env, question, rule as ReadyRule<never>);

/** Null where it has nothing to say, or says nothing: nobody's post fails because a service does. */
async function askAdapter(
	{ services }: Pick<Context, "services">,
	question: Question,
	rule: ReadyRule<never>,
): Promise<Finding | null> {
	try {
		const said = await askService(services.env, question, rule);
		return said && findingOf(rule, said);
	} catch (error) {
		// What was asked and answered stays out of the log.
		const reason = error instanceof Error ? `${error.name}: ${error.message}` : "unknown";
		services.log.warn({ ruleId: rule.id, kind: rule.kind, reason }, "a screening service was left out");
		return null;
	}
}
