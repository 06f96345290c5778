import { expect, test } from "vitest";
import { DomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { screeningRuleInput } from "./settings";

const save = (kind: string, settings: object, more = {}) =>
	parseInput(screeningRuleInput, { kind, name: "A rule", settings, ...more });

function fieldsOf(work: () => unknown) {
	try {
		work();
	} catch (error) {
		if (error instanceof DomainError) return error.fields;
	}
	throw new Error("it was not refused");
}

test.each([
	[
		"word-list",
		{ patterns: ["ok", "(a)\\1"] },
		"settings.patterns",
		"errors:screening.settings.pattern.syntax",
	],
	["word-list", { patterns: "(?<=a)b" }, "settings.patterns", "errors:screening.settings.pattern.syntax"],
	[
		"word-list",
		{ patterns: "\\bмат\\b" },
		"settings.patterns",
		"errors:screening.settings.pattern.latin-boundary",
	],
	["word-list", { patterns: ".*" }, "settings.patterns", "errors:screening.settings.pattern.matches-nothing"],
	[
		"word-list",
		{ patterns: Array.from({ length: 21 }, (_, n) => `x${n}`) },
		"settings.patterns",
		"errors:screening.settings.too-many",
	],
	[
		"word-list",
		{ words: Array.from({ length: 5_001 }, (_, n) => `x${n}`) },
		"settings.words",
		"errors:screening.settings.too-many",
	],
	["word-list", { words: ["x".repeat(101)] }, "settings.words", "errors:screening.settings.entry-long"],
	["word-list", { words: ["\ud800"] }, "settings.words", "errors:field.characters"],
	["word-list", { words: 7 }, "settings.words", "errors:field.text"],
	[
		"links",
		{ blocked: "good.example\nnot a domain" },
		"settings.blocked",
		"errors:screening.settings.domain",
	],
	["links", { blocked: "192.168.0.1" }, "settings.blocked", "errors:screening.settings.domain"],
	["links", { newcomerLinks: -1 }, "settings.newcomerLinks", "errors:field.range"],
	["links", { newcomerPosts: 1e9 }, "settings.newcomerPosts", "errors:field.range"],
	["length", { minimum: "many" }, "settings.minimum", "errors:field.number"],
	["length", { minimum: 2.5 }, "settings.minimum", "errors:field.range"],
	["rejections", { share: 2 }, "settings.share", "errors:screening.settings.between"],
	["repeat", { hours: 1_000 }, "settings.hours", "errors:field.range"],
	["toxicity", { endpoint: "ftp://x.example" }, "settings.endpoint", "errors:screening.settings.endpoint"],
	["toxicity", {}, "settings.endpoint", "errors:field.text"],
	[
		"hook",
		{ endpoint: "https://x.example", secret: "short" },
		"settings.secret",
		"errors:screening.settings.signing-secret",
	],
	["hook", { endpoint: "https://x.example", timeout: 10_000 }, "settings.timeout", "errors:field.range"],
	[
		"spam",
		{ blog: "https://x.example", secret: "two words" },
		"settings.secret",
		"errors:screening.settings.secret",
	],
])("%s with %j is refused", (kind, settings, field, key) => {
	expect(fieldsOf(() => save(kind, settings))).toMatchObject({ [field]: { key } });
});

test("a kind that nobody knows is refused", () => {
	expect(fieldsOf(() => save("guess", {}))).toEqual({ kind: { key: "errors:field.choice" } });
});

test("newcomers cannot be refused for being new", () => {
	expect(fieldsOf(() => save("first-posts", {}, { verdict: "refuse" }))).toHaveProperty("verdict");
});

test("domains are understood as people write them", () => {
	const { settings } = save("links", {
		blocked: "https://www.Bad.example/x\n*.worse.example\nпример.рф\nbad.example.\nbad.example",
	});
	expect(settings).toMatchObject({
		blocked: ["www.bad.example", "worse.example", "xn--e1afmkfd.xn--p1ai", "bad.example"],
	});
});

test("what is not set has a sensible value", () => {
	expect(save("repeat", {})).toMatchObject({
		mode: "off",
		verdict: "hold",
		settings: { hours: 24, minimum: 20 },
	});
	expect(save("word-list", { words: " one \n\none\ntwo" }).settings).toEqual({
		words: ["one", "two"],
		patterns: [],
	});
});
