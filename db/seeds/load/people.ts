import type { Locale } from "~/platform/identity";
import { locales } from "~/platform/identity";
import { slugOf } from "~/platform/slug";
import { names } from "./names";
import type { Random } from "./random";

export interface Person {
	handle: string;
	displayName: string;
	bio: string;
	locale: Locale;
	joinedAt: Date;
}

const DAY = 86_400_000;

/** People of all three languages in turn, with handles that nobody in the brand has yet. */
export function inventPeople(count: number, taken: Set<string>, now: Date, random: Random): Person[] {
	const people: Person[] = [];
	for (let index = 0; index < count; index++) {
		const locale = locales[index % locales.length] as Locale;
		const { given, family } = nameIn(locale, random);
		const handle = freeHandle(slugOf(given), slugOf(family), taken, random);
		taken.add(handle);
		people.push({
			handle,
			displayName: displayName(given, family, locale, random),
			bio: random.pick(names[locale].bios),
			locale,
			// Everybody joined before the first thread, which is at most two years old.
			joinedAt: new Date(now.getTime() - (731 + random.below(700)) * DAY - random.below(DAY)),
		});
	}
	return people;
}

function nameIn(locale: Locale, random: Random) {
	const { given, family } = names[locale];
	const index = random.below(given.length);
	const [stem = "", ending = ""] = random.pick(family).split("|");
	return { given: given[index] as string, family: index < given.length / 2 ? stem : stem + ending };
}

function displayName(given: string, family: string, locale: Locale, random: Random): string {
	if (random.chance(0.25)) return given;
	if (random.chance(0.2)) return `${given} ${family.charAt(0)}.`;
	return locale === "hu" ? `${family} ${given}` : `${given} ${family}`;
}

function freeHandle(given: string, family: string, taken: Set<string>, random: Random): string {
	const shapes = [
		`${given}.${family}`,
		`${family}_${given}`,
		`${given}${family.slice(0, 2)}`,
		`${given}-${family}`,
	];
	const base = random.pick(shapes).slice(0, 24);
	if (!taken.has(base)) return base;
	for (let number = random.between(60, 99); ; number++) if (!taken.has(base + number)) return base + number;
}
