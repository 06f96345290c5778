import { defineEvent } from "~/platform/events/define-event";
import { listPages } from "~/platform/pages/channel";
import { levelPages, standingPages } from "./pages";

/** `name` by language; empty for a built-in badge, whose words are the interface's. */
export const badgeEarned = defineEvent<{
	memberId: number;
	slug: string;
	name: Partial<Record<string, string>>;
}>("standing.badge-earned", (brandId) => [standingPages(brandId)]);

/** `quiet` where nobody is told: a first count, or settings that changed. */
export const levelChanged = defineEvent<{ memberId: number; from: number; to: number; quiet: boolean }>(
	"standing.level-changed",
	(brandId) => [standingPages(brandId), levelPages(brandId)],
);
export const thanksGiven = defineEvent<{ memberId: number; thanksId: number; givenBy: number }>(
	"standing.thanks-given",
	(brandId) => [standingPages(brandId)],
);

/** `week` by its Monday. The home page shows who it is. */
export const personChosen = defineEvent<{ memberId: number; week: string }>(
	"standing.person-chosen",
	(brandId) => [standingPages(brandId), listPages(brandId)],
);
