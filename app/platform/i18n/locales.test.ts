import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { locales } from "../identity";
import { resources } from "./resources";
import { translator } from "./translate";

interface Texts {
	[key: string]: string | Texts;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const app = fileURLToPath(new URL("../../", import.meta.url));
const translated = ["ru", "hu"] as const;

/** Texts that are right as they are in more than one language. */
const sameEverywhere = new Set(["API", "Markdown", "Link", "React", "Content Security Policy"]);

const flat = (texts: Texts, prefix: string): [string, string][] =>
	Object.entries(texts).flatMap(([key, text]): [string, string][] =>
		typeof text === "string" ? [[prefix + key, text]] : flat(text, `${prefix}${key}.`),
	);

/** "forum:sort.latest" and its text, for every sentence of a language. */
const sentencesOf = (locale: keyof typeof resources): Map<string, string> =>
	new Map(Object.entries(resources[locale]).flatMap(([namespace, texts]) => flat(texts, `${namespace}:`)));

const sentences = { en: sentencesOf("en"), ru: sentencesOf("ru"), hu: sentencesOf("hu") };
const baseOf = (key: string) => key.replace(PLURAL, "");
const basesOf = (keys: Iterable<string>) => [...new Set([...keys].map(baseOf))].sort();
const placeholdersOf = (text: string) => [...new Set(text.match(/\{\{[^}]*\}\}/g))].sort();

/** The plural categories of every counted sentence of a language. */
function categoriesOf(locale: keyof typeof resources) {
	const categories: Record<string, string[]> = {};
	for (const key of sentences[locale].keys()) {
		const category = PLURAL.exec(key)?.[1];
		if (category) categories[baseOf(key)] = [...(categories[baseOf(key)] ?? []), category].sort();
	}
	return categories;
}

/** The English sentences that a translated one stands for: all its plural forms, where it has any. */
const originalsOf = (key: string) =>
	[...sentences.en].filter(([english]) => baseOf(english) === baseOf(key)).map(([, text]) => text);

describe.each(translated)("the texts in %s", (locale) => {
	test("exist for every English key, and for no other", () => {
		expect(basesOf(sentences[locale].keys())).toEqual(basesOf(sentences.en.keys()));
	});

	test("are counted where the English ones are counted", () => {
		expect(Object.keys(categoriesOf(locale)).sort()).toEqual(Object.keys(categoriesOf("en")).sort());
	});

	test("have the placeholders of the English ones", () => {
		const differing = [...sentences[locale]].filter(([key, text]) =>
			originalsOf(key).some((original) => `${placeholdersOf(original)}` !== `${placeholdersOf(text)}`),
		);
		expect(differing).toEqual([]);
	});

	test("are not left in English", () => {
		const untouched = [...sentences[locale]].filter(
			([key, text]) =>
				text.length > 3 &&
				// Signs and numbers alone have no language.
				/\p{L}/u.test(text.replace(/\{\{[^}]*\}\}/g, "")) &&
				!sameEverywhere.has(text) &&
				originalsOf(key).includes(text),
		);
		expect(untouched).toEqual([]);
	});

	test("are not empty", () => {
		expect([...sentences[locale]].filter(([, text]) => text.trim() === "")).toEqual([]);
	});
});

test.each(locales)("counted sentences in %s have exactly the plural categories of the language", (locale) => {
	const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort();
	const wrong = Object.entries(categoriesOf(locale)).filter(([, found]) => `${found}` !== `${wanted}`);
	expect(wrong).toEqual([]);
});

test.each([
	[1, "1 ответ"],
	[2, "2 ответа"],
	[5, "5 ответов"],
	[21, "21 ответ"],
	[22, "22 ответа"],
	[25, "25 ответов"],
	[1.5, "1.5 ответа"],
])("Russian counts %d in the right form", (count, expected) => {
	expect(translator("ru")("forum:replies", { count })).toBe(expected);
});

test.each([
	[1, "1 válasz"],
	[2, "2 válasz"],
	[21, "21 válasz"],
])("Hungarian keeps the noun as it is after %d", (count, expected) => {
	expect(translator("hu")("forum:replies", { count })).toBe(expected);
});

test.each([
	[0, "0 replies"],
	[1, "1 reply"],
	[2, "2 replies"],
	[21, "21 replies"],
])("English counts %d in the right form", (count, expected) => {
	expect(translator("en")("forum:replies", { count })).toBe(expected);
});

test("counted nouns that stand apart from their number follow it", () => {
	const t = translator("ru");
	expect([1, 3, 11].map((count) => t("forum:figure.posts", { count }))).toEqual([
		"сообщение",
		"сообщения",
		"сообщений",
	]);
});

describe("the sources", () => {
	const namespaces = Object.keys(resources.en).join("|");
	const used = readdirSync(app, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
		.flatMap((path) => {
			const source = readFileSync(join(app, path), "utf8");
			const literal = new RegExp(`["'\`]((?:${namespaces}):[a-zA-Z][\\w.-]*)(["'\`]|\\$\\{)`, "g");
			return [...source.matchAll(literal)].map(([, key = "", end]) => ({ path, key, whole: end !== "${" }));
		});

	test("are found", () => {
		expect(used.length).toBeGreaterThan(300);
	});

	test("use only keys that exist in English", () => {
		const known = new Set([...sentences.en.keys()].flatMap((key) => [key, baseOf(key)]));
		expect(used.filter(({ key, whole }) => whole && !known.has(key))).toEqual([]);
	});

	test("put keys together only from beginnings that exist in English", () => {
		const known = [...sentences.en.keys()];
		const lost = used.filter(
			({ key, whole }) => !whole && !known.some((candidate) => candidate.startsWith(key)),
		);
		expect(lost).toEqual([]);
	});
});
