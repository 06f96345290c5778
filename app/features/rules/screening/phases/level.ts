import { shownLinks } from "../shown-links";
import type { Candidate, ScreeningFacts } from "../types";
import type { FixedPhase } from "./phase";

const limit = (
	kind: "level-links" | "level-mentions" | "level-images",
	ability: "links" | "mentions" | "images",
	countIn: (candidate: Candidate, facts: ScreeningFacts) => number,
): FixedPhase => ({
	kind,
	holdsForStaff: false,
	rule: null,
	judge(candidate, facts) {
		const most = facts.author.abilities[ability];
		if (most === null || countIn(candidate, facts) <= most) return null;
		const key = `errors:screening.${kind}`;
		const sentence = most === 0 ? { key: `${key}.none` } : { key: `${key}.most`, params: { count: most } };
		return { verdict: "refuse", sentence };
	},
});

/** More links than the author's level lets into one post. Those to the forum itself are free. */
export const levelLinks = limit(
	"level-links",
	"links",
	(candidate, { place }) => shownLinks(candidate).filter(({ host }) => host !== place.host).length,
);

/** More people named than the author's level lets into one post. */
export const levelMentions = limit("level-mentions", "mentions", ({ mentions }) => mentions);

/** More pictures than the author's level lets into one post. */
export const levelImages = limit("level-images", "images", ({ images }) => images);
