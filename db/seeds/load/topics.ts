import { type Locale, locales } from "~/platform/identity";
import { fill, fillWithin, type Words } from "./fill";
import { phraseBook } from "./phrase-book";
import { type Family, families, type Kind, tagNames } from "./phrases";
import type { Random } from "./random";

/** What one thread is about, in one language. */
export interface Topic {
	locale: Locale;
	kind: Kind;
	/** Position in `families`. */
	family: number;
	words: Words;
	title: string;
	/** Positions in `tagNames`. */
	tags: number[];
}

const TRIES = 12;

/** A topic for each thread, a third of them in each language; titles are drawn again while they repeat. */
export function planTopics(count: number, random: Random): Topic[] {
	const titles = new Set<string>();
	return Array.from({ length: count }, (_, index) => {
		const locale = locales[index % locales.length] as Locale;
		let topic = inventTopic(locale, random);
		for (let tries = 0; titles.has(topic.title) && tries < TRIES; tries++)
			topic = inventTopic(locale, random);
		titles.add(topic.title);
		return topic;
	});
}

function inventTopic(locale: Locale, random: Random): Topic {
	const draw = random.next();
	const kind: Kind = draw < 0.45 ? "discussion" : draw < 0.8 ? "question" : "idea";
	const family = random.below(families.length);
	const words = inventWords(locale, family, random);
	const title = fill(random.pick(phraseBook[locale].titles[kind]), locale, words, random);
	return { locale, kind, family, words, title, tags: inventTags(random) };
}

function inventWords(locale: Locale, family: number, random: Random): Words {
	const { products, symptoms, wishes, parts } = phraseBook[locale].families[family] as Family;
	const settled = (templates: string[]) => fillWithin(random.pick(templates), locale, {}, random);
	return {
		p: random.pick(products).split("|"),
		m: [random.pick((families[family] as (typeof families)[number]).models)],
		part: random.pick(parts).split("|"),
		s: [settled(symptoms)],
		w: [settled(wishes)],
	};
}

function inventTags(random: Random): number[] {
	const wanted = random.pick([0, 1, 1, 2, 2, 3]);
	return random.several([...tagNames.keys()], wanted);
}
