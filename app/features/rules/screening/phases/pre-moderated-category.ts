import { fixedPhase } from "./phase";

export const preModeratedCategory = fixedPhase<"place" | "author">(
	"pre-moderated-category",
	(_candidate, { place, author }) =>
		place.preModerated && !author.abilities.skipsPreModeration ? { verdict: "hold" } : null,
);
