import { type Abilities, type Actor, type Brand, isStaff } from "~/platform/identity";

const newcomer: Abilities = {
	links: 2,
	mentions: 3,
	reportWeight: 1,
	skipsPreModeration: false,
	editsTitles: false,
	movesThreads: false,
	invites: true,
};
const regular: Abilities = { ...newcomer, links: null, mentions: null };
const leader: Abilities = { ...regular, reportWeight: 2, editsTitles: true, movesThreads: true };

/** What each level lets its members do where the brand says nothing else. */
export const startingAbilities: readonly Abilities[] = [
	newcomer,
	regular,
	{ ...regular, reportWeight: 2 },
	leader,
	leader,
];

const everything: Abilities = { ...leader, reportWeight: 1, skipsPreModeration: true };

/** What an actor may do by their level; without levels everybody is a regular. Staff stand outside. */
export function abilitiesOf(
	actor: Pick<Actor, "role" | "level">,
	{ levels }: Pick<Brand, "levels">,
): Abilities {
	if (isStaff(actor as Actor)) return everything;
	return levels.abilities[(levels.shown ? actor.level : 2) - 1] ?? newcomer;
}
