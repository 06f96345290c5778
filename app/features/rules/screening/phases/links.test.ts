import { describe, expect, test } from "vitest";
import { links } from "./links";
import { aCandidate, aRule, someFacts } from "./phases.fixtures";

const settings = {
	newcomerLinks: 1,
	newcomerPosts: 3,
	allowed: "example.org",
	blocked: "bad.example\nпример.рф",
};
const judge = (text: string, linked: string[] = [], publishedCount = 0, more = {}) =>
	links.judge(
		aCandidate({ text, links: linked }),
		someFacts({ author: { publishedCount } }),
		aRule("links", { ...settings, ...more }) as never,
	);

describe("a blocked domain is found", () => {
	test.each([
		["https://bad.example/x", "bad.example"],
		["https://shop.BAD.example./", "shop.bad.example"],
		["http://user@bad.example:8080/", "bad.example"],
		["mailto:me@bad.example?subject=x", "bad.example"],
		["https://пример.рф/путь", "xn--e1afmkfd.xn--p1ai"],
	])("in %s, for everybody", (link, domain) => {
		expect(judge("see", [link], 100)?.sentence).toEqual({
			key: "errors:screening.links.blocked",
			params: { domain },
		});
	});

	test("where the text only shows it", () => {
		const text = "Look at www.bad.example/sale, now";
		const [match] = judge(text)?.matches ?? [];
		expect(text.slice(match?.from, match?.to)).toBe("www.bad.example/sale");
	});
});

describe("newcomers", () => {
	test("post as many links as the brand says", () => {
		expect(judge("two", ["https://a.example/", "https://b.example/"])?.sentence).toEqual({
			key: "errors:screening.links.newcomer",
			params: { count: 1 },
		});
		expect(judge("one", ["https://a.example/"])).toBeNull();
		expect(judge("none", ["https://a.example/"], 0, { newcomerLinks: 0 })?.sentence?.key).toBe(
			"errors:screening.links.none",
		);
	});

	test("link to the forum and to allowed domains as they like", () => {
		expect(
			judge("", ["https://forum.example.com/t/1", "https://a.example.org", "https://example.org/x"]),
		).toBeNull();
	});

	test("are told once of a link that the text shows", () => {
		expect(judge("https://a.example/x", ["https://a.example/x"])).toBeNull();
	});

	test("are none any more after their first posts", () => {
		expect(judge("two", ["https://a.example/", "https://b.example/"], 3)).toBeNull();
	});
});

test("a name that only ends like a blocked one is another", () => {
	expect(judge("", ["https://notbad.example/", "nonsense"], 100)).toBeNull();
});
