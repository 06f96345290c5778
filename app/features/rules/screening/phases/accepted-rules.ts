import { fixedPhase } from "./phase";

export const acceptedRules = fixedPhase<"author">(
	"accepted-rules",
	(_candidate, { author }) =>
		author.acceptedRules ? null : { verdict: "refuse", sentence: { key: "errors:accept-rules-first" } },
	{ holdsForStaff: true },
);
