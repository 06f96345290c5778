import { inLocale } from "~/platform/by-locale";
import type { Context } from "~/platform/context";
import type { Sentence } from "~/platform/errors";
import { type Translate, translator } from "~/platform/i18n/translate";
import { type Abilities, type Actor, type Brand, isStaff } from "~/platform/identity";

const newcomer: Abilities = {
	links: 2,
	mentions: 3,
	images: 3,
	reportWeight: 1,
	skipsPreModeration: false,
	editsTitles: false,
	movesThreads: false,
	invites: true,
};
const regular: Abilities = { ...newcomer, links: null, mentions: null, images: null };
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

/** The first level that lets more pictures into a post than `most`; null where none does. */
const levelWithMorePictures = ({ levels }: Pick<Brand, "levels">, most: number): number | null => {
	const place = levels.abilities.findIndex(({ images }) => images === null || images > most);
	return levels.shown && place >= 0 ? place + 1 : null;
};

/** What a level is called: in the reader's language, else the brand's own, else by the interface. */
export const levelName = (
	t: Translate,
	locale: string,
	{ levels, locale: brandLocale }: Pick<Brand, "levels" | "locale">,
	level: number,
): string => {
	const name = levels.names[level - 1] ?? {};
	return inLocale(name, locale, brandLocale) ?? (t as (key: string) => string)(`levels:names.${level}`);
};

/** Why a post has no more than `most` pictures, and the level with which more come. */
export function noMorePictures({ brand, locale }: Pick<Context, "brand" | "locale">, most: number): Sentence {
	const level = levelWithMorePictures(brand, most);
	const key = `errors:screening.level-images.${most === 0 ? "none" : "most"}`;
	if (level === null) return { key: `${key}-here`, params: { count: most } };
	return { key, params: { count: most, level: levelName(translator(locale), locale, brand, level) } };
}
