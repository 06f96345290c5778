import { expect, test } from "vitest";
import { aCandidate, aRule, aSwitch, later, someFacts } from "./phases/phases.fixtures";
import { resultOf, runPhases } from "./run-phases";

const list = (verdict: "flag" | "hold" | "refuse", more = {}) =>
	aRule("word-list", { words: "stove" }, { verdict, ...more });
const verdictsOf = (...rules: ReturnType<typeof aRule>[]) =>
	runPhases(aCandidate(), someFacts(), rules).map(({ verdict }) => verdict);

test("a refusal ends it", () => {
	expect(verdictsOf(list("flag"), list("refuse"), list("hold"))).toEqual(["flag", "refuse"]);
});

test("a rule in the shadow refuses nobody, and is kept", () => {
	const findings = runPhases(aCandidate(), someFacts(), [
		list("refuse", { mode: "shadow", id: 4, version: 2 }),
		list("flag"),
	]);
	expect(findings[0]).toMatchObject({ ruleId: 4, ruleVersion: 2, shadow: true, verdict: "refuse" });
	expect(resultOf(findings).verdict).toBe("flag");
	expect(resultOf(findings.slice(0, 1)).verdict).toBe("publish");
});

test("a rule that is off is not asked", () => {
	expect(verdictsOf(list("refuse", { mode: "off" }))).toEqual([]);
});

test("staff pass everything but the rules and their sanctions", () => {
	const facts = someFacts({
		author: { role: "moderator" },
		switches: [aSwitch("close")],
		place: { locked: true },
	});
	expect(runPhases(aCandidate(), facts, [list("refuse")])).toEqual([]);
	const silenced = {
		...facts,
		sanctions: [{ id: 1, kind: "silence" as const, endsAt: later(1), acknowledged: false }],
	};
	expect(runPhases(aCandidate(), silenced, [])).toMatchObject([{ kind: "sanction", verdict: "refuse" }]);
});

test("all findings are collected; holding beats flagging", () => {
	const facts = someFacts({ switches: [aSwitch("hold")], author: { publishedCount: 0 } });
	const findings = runPhases(aCandidate(), facts, [
		list("flag"),
		aRule("first-posts", { posts: 1 }, { id: 2 }),
	]);
	expect(findings.map(({ kind }) => kind)).toEqual(["word-list", "switch-hold", "first-posts"]);
	expect(resultOf(findings).verdict).toBe("hold");
});

test("nothing found is published", () => {
	expect(resultOf(runPhases(aCandidate(), someFacts(), [])).verdict).toBe("publish");
});
