import { describe, expect, test } from "vitest";
import { z } from "zod";
import { networkOf } from "~/http/network-of.server";
import { contrastProblems, readableOn } from "~/ui/contrast";
import { safeReturn } from "./http/safe-return";
import { chooseLocale } from "./i18n/choose-locale";
import { decodeCursor, encodeCursor, timeAndId } from "./keyset";
import { createPageCache } from "./pages/page-cache.server";
import { parseInput } from "./parse-input";
import { slugOf } from "./slug";
import { longText, oneLine, wholeNumber } from "./text";

test.each([
	"https://evil.example",
	"//evil.example",
	"/\\evil.example",
	"\\\\evil.example",
	"javascript:alert(1)",
	"/\t/evil.example",
	"/\n/evil.example",
	"http:evil.example",
	" //evil.example",
	"",
	"evil",
	"/%0d%0aSet-Cookie:x\r\n",
	["/x"],
	null,
	undefined,
	{},
	"/".repeat(600),
])("a way back never leaves the forum: %j", (target) => {
	expect(safeReturn(target, "/home")).toBe("/home");
});

test("a way back within the forum is kept", () => {
	expect(safeReturn("/t/5/x?number=3#p3", "/")).toBe("/t/5/x?number=3#p3");
});

describe("one line of text", () => {
	const refused = (value: unknown) => () => parseInput(z.object({ title: oneLine(10) }), { title: value });
	test.each([
		["nothing", ""],
		["blanks", "  \u200b\u3164 "],
		["a line break", "a\nb"],
		["NUL", "a\0b"],
		["half a surrogate", "a\udc00"],
		["reordering", "a\u202eb"],
		["hidden marks", "a\u2060b"],
		["eleven characters", "12345678901"],
		["a list", ["a"]],
		["a number", 5],
		["nothing at all", undefined],
	])("refuses %s with a sentence by the field", (_, value) => {
		expect(refused(value)).toThrow(
			expect.objectContaining({
				code: "invalid",
				fields: { title: expect.objectContaining({ key: expect.stringMatching(/^errors:field\./) }) },
			}),
		);
	});
	test("keeps everything else exactly", () => {
		for (const given of [" ő ", "👩‍👩‍👧‍👦👩‍👩‍👧", "ёлка", "नमस्ते"]) {
			expect(parseInput(z.object({ title: oneLine(14) }), { title: given }).title).toBe(given);
		}
	});
});

test.each([
	["", "errors:field.number"],
	["  ", "errors:field.number"],
	["many", "errors:field.number"],
	["25", "errors:field.range"],
	["-1", "errors:field.range"],
	["1.5", "errors:field.range"],
])("a number field is told what is wrong with “%s”", (given, key) => {
	const input = z.object({ radius: wholeNumber(0, 24) });
	expect(() => parseInput(input, { radius: given })).toThrow(
		expect.objectContaining({ fields: { radius: expect.objectContaining({ key }) } }),
	);
	expect(parseInput(input, { radius: "24" }).radius).toBe(24);
});

test("several lines may hold line breaks and tabs, and no NUL", () => {
	expect(longText(20).parse("a\r\n\tb")).toBe("a\r\n\tb");
	expect(longText(20).safeParse("a\0").success).toBe(false);
});

test.each([
	["ru", "hu", "en", "ru"],
	[null, "hu-HU,hu;q=0.9,en;q=0.8", "ru", "hu"],
	[null, "de,fr;q=0.9,ru;q=0.1", "en", "ru"],
	[null, "en;q=0,hu;q=0.5", "en", "hu"],
	[null, null, "hu", "hu"],
	[null, "de", "ru", "ru"],
	["xx", "*", "hu", "hu"],
	[null, ",;q=,,", "en", "en"],
] as const)("language: own %s, browser %s, brand %s → %s", (own, browser, brand, chosen) => {
	expect(chooseLocale(own, browser, brand)).toBe(chosen);
});

test("a cursor comes back as it was, and a damaged one is refused", () => {
	const cursor = encodeCursor(["2026-11-02T12:00:00.123Z", 7]);
	expect(decodeCursor(cursor, timeAndId)).toEqual(["2026-11-02T12:00:00.123Z", 7]);
	for (const damaged of [
		"x",
		cursor.slice(2),
		encodeCursor([1]),
		encodeCursor(["no date", 7]),
		Buffer.from("[null]").toString("base64url"),
	]) {
		expect(() => decodeCursor(damaged, timeAndId)).toThrow(expect.objectContaining({ code: "invalid" }));
	}
});

test("addresses are Latin words, whatever the title's script", () => {
	expect(slugOf("Стрелка манометра не возвращается")).toBe("strelka-manometra-ne-vozvrashchaetsya");
	expect(slugOf("Vízkőtelenítés: az én arányaim!")).toBe("vizkotelenites-az-en-aranyaim");
	expect(slugOf("日本")).toBe("");
});

describe("the page cache", () => {
	const page = (tags: string[]) => ({
		status: 200,
		headers: {},
		body: Buffer.from("x"),
		brotli: null,
		gzip: null,
		etag: "",
		tags,
		bornAt: 1_000,
	});
	test("keeps nothing while it cannot hear of changes", () => {
		const cache = createPageCache({ enabled: true });
		cache.store("a", page(["t:1"]), cache.begin());
		expect(cache.get("a", 1_000)).toBeUndefined();
	});
	test("drops by tag, and refuses what was rendered from older state", () => {
		const cache = createPageCache({ enabled: true });
		cache.setListening(true);
		cache.store("a", page(["t:1"]), cache.begin());
		cache.store("b", page(["t:2"]), cache.begin());
		const began = cache.begin();
		cache.drop(["t:1"]);
		expect([cache.get("a", 1_000), cache.get("b", 1_000)?.status]).toEqual([undefined, 200]);
		cache.store("a", page(["t:1"]), began);
		expect(cache.get("a", 1_000)).toBeUndefined();
		cache.store("a", page(["t:1"]), cache.begin());
		expect(cache.get("a", 1_000)?.status).toBe(200);
		expect(cache.get("a", 62_000)).toBeUndefined();
	});
	test("forgets everything when the line breaks", () => {
		const cache = createPageCache({ enabled: true });
		cache.setListening(true);
		cache.store("a", page(["t:1"]), cache.begin());
		cache.setListening(false);
		expect(cache.get("a", 1_000)).toBeUndefined();
	});
});

test("unreadable colours are named with their pair, readable ones are not", () => {
	expect(contrastProblems({ accent: "#ffd700", accentDark: "#00008b" }).map(({ field }) => field)).toEqual([
		"accent",
		"accentDark",
	]);
	expect(contrastProblems({ accent: "#2f6f5e", accentDark: "#7fcbb4" })).toEqual([]);
	expect([readableOn("#ffd700"), readableOn("#00008b")]).toEqual(["#101010", "#ffffff"]);
});

test("IPv6 counts per /64, and a forged X-Forwarded-For counts only behind a trusted proxy", () => {
	const from = (remoteAddress: string, forwarded?: string) =>
		({ socket: { remoteAddress }, headers: forwarded ? { "x-forwarded-for": forwarded } : {} }) as never;
	expect(networkOf(from("::ffff:192.0.2.7"), false)).toBe("192.0.2.7");
	expect(networkOf(from("2001:db8::1"), false)).toBe(networkOf(from("2001:db8:0:0:ffff::9"), false));
	expect(networkOf(from("2001:db8::1"), false)).not.toBe(networkOf(from("2001:db8:0:1::1"), false));
	expect(networkOf(from("192.0.2.7", "198.51.100.1"), false)).toBe("192.0.2.7");
	expect(networkOf(from("192.0.2.7", "1.1.1.1, 198.51.100.1"), true)).toBe("198.51.100.1");
});
