import { phases } from "./phases";
import type { Phase, Said } from "./phases/phase";
import type { ReadyRule } from "./prepare-rule";
import type { Candidate, Finding, ScreeningFacts, ScreeningResult } from "./types";

/** Everything the phases say about a text, in their order. Ends with the first refusal. */
export function runPhases(
	candidate: Candidate,
	facts: ScreeningFacts,
	rules: readonly ReadyRule[],
): Finding[] {
	const isStaff = facts.author.role !== "member";
	const findings: Finding[] = [];
	for (const phase of phases) {
		if (isStaff && !phase.holdsForStaff) continue;
		for (const finding of askPhase(phase, candidate, facts, rules)) {
			findings.push(finding);
			if (isRefusal(finding)) return findings;
		}
	}
	return findings;
}

/** A refusal that counts. */
export const isRefusal = ({ verdict, shadow }: Finding) => verdict === "refuse" && !shadow;

function* askPhase(
	phase: Phase,
	candidate: Candidate,
	facts: ScreeningFacts,
	rules: readonly ReadyRule[],
): Generator<Finding> {
	if (phase.rule === null) {
		const said = phase.judge(candidate, facts);
		if (said) yield { ...unruled, ...said, kind: phase.kind };
		return;
	}
	for (const rule of rules) {
		if (rule.kind !== phase.kind || rule.mode === "off") continue;
		const said = phase.judge(candidate, facts, rule as ReadyRule<never>);
		if (said) yield findingOf(rule, said);
	}
}

const unruled = { ruleId: null, ruleVersion: null, ruleName: "", shadow: false, score: null, matches: [] };

/** A rule's finding: what it said, with the verdict that the brand gave the rule. */
export const findingOf = (rule: ReadyRule, said: Said): Finding => ({
	kind: rule.kind,
	ruleId: rule.id,
	ruleVersion: rule.version,
	ruleName: rule.name,
	verdict: said.verdict ?? rule.verdict,
	shadow: rule.mode === "shadow",
	score: said.score ?? null,
	matches: said.matches ?? [],
	sentence: said.sentence ?? { key: `errors:screening.${rule.kind}` },
});

/** Hold beats flag beats publish; what was found silently counts nowhere. */
export function resultOf(findings: Finding[]): ScreeningResult {
	const said = new Set(findings.filter(({ shadow }) => !shadow).map(({ verdict }) => verdict));
	return { verdict: said.has("hold") ? "hold" : said.has("flag") ? "flag" : "publish", findings };
}
