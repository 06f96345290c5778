import type { Finding, ScreeningResult } from "~/features/rules/contract";

const finding: Finding = {
	kind: "pre-moderated-placement",
	ruleId: null,
	ruleVersion: null,
	ruleName: "",
	verdict: "hold",
	shadow: false,
	score: null,
	matches: [],
};

/** Where the placement says so, a moderator looks first, whatever the brand's rules found. */
export const screenedAt = (policy: string, screening: ScreeningResult): ScreeningResult =>
	policy === "pre-moderated" ? { verdict: "hold", findings: [...screening.findings, finding] } : screening;
