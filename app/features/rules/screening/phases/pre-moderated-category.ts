import { fixedPhase } from "./phase";

export const preModeratedCategory = fixedPhase<"place">("pre-moderated-category", (_candidate, { place }) =>
	place.preModerated ? { verdict: "hold" } : null,
);
