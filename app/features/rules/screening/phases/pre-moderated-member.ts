import { fixedPhase } from "./phase";

export const preModeratedMember = fixedPhase<"author">("pre-moderated-member", (_candidate, { author }) =>
	author.preModerated ? { verdict: "hold" } : null,
);
