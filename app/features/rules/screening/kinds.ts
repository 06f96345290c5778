/** What a brand makes rules of. The last three ask somebody outside. */
export const ruleKinds = [
	"length",
	"repeat",
	"word-list",
	"links",
	"first-posts",
	"rejections",
	"spam",
	"toxicity",
	"hook",
] as const;
export type RuleKind = (typeof ruleKinds)[number];

const outsideKinds = ["spam", "toxicity", "hook"] as const;
export type OutsideKind = (typeof outsideKinds)[number];
export const isOutside = (kind: RuleKind): kind is OutsideKind => outsideKinds.includes(kind as OutsideKind);

export const ruleModes = ["off", "shadow", "on"] as const;

/** Newcomers and people with a bad week are looked at, never shut out: those kinds hold or flag only. */
export const verdictsOf = (kind: RuleKind) =>
	kind === "first-posts" || kind === "rejections"
		? (["hold", "flag"] as const)
		: (["hold", "flag", "refuse"] as const);
