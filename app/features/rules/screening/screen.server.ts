import type { Context } from "~/platform/context";
import { askAdapters } from "./adapters/ask-adapters.server";
import { loadFacts } from "./load-facts.server";
import { refusalOf } from "./refuse";
import { isRefusal, resultOf, runPhases } from "./run-phases";
import type { Candidate, ScreeningResult } from "./types";

/**
 * Asks the brand's rules about a text before it is stored, and, where none refuses it, services outside. Throws the
 * sentence of a refusal. Never inside a transaction: nothing may be locked while a service thinks.
 */
export async function screen(ctx: Context, candidate: Candidate): Promise<ScreeningResult> {
	const { facts, rules } = await loadFacts(ctx, candidate);
	const findings = runPhases(candidate, facts, rules);
	throwRefusal(ctx, findings);
	const outside = facts.author.role === "member" ? await askAdapters(ctx, candidate, rules) : [];
	throwRefusal(ctx, outside);
	return resultOf([...findings, ...outside]);
}

function throwRefusal(ctx: Context, findings: ScreeningResult["findings"]) {
	const refusal = findings.find(isRefusal);
	if (refusal) throw refusalOf(refusal, ctx);
}
