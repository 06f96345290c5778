import { describe, expect, test } from "vitest";
import { createWordMatcher } from "./word-matcher";

const found = (entries: string[], text: string) =>
	createWordMatcher(entries)(text).map((match) => match.text);

describe("a word list leaves alone", () => {
	test.each([
		[["ass"], "A classic assessment"],
		[["cialis"], "specialist"],
		[["кот"], "который скот"],
		[["бои"], "бой"],
		[["buy now"], "buy nowhere"],
		[[], "anything"],
		[["  ", "\u200b"], "anything"],
	])("%j in %j", (entries, text) => {
		expect(found(entries, text)).toEqual([]);
	});
});

describe("a word list finds", () => {
	test.each([
		[["viagra"], "VIÁGRA!", ["VIÁGRA"]],
		[["елка"], "Ёлка, ёлка", ["Ёлка", "ёлка"]],
		[["buy now"], "Buy \n  NOW.", ["Buy \n  NOW"]],
		[["buy", "buy now"], "buy now", ["buy now"]],
		[["c++"], "I like C++ and c", ["C++"]],
		[["赌博"], "在线赌博网站", ["赌博"]],
		[["word"], "_word_ (word) sword", ["word", "word"]],
		[["vi\u0430gra"], "vi\u0430\u200bgra", ["vi\u0430\u200bgra"]],
	])("%j in %j", (entries, text, matches) => {
		expect(found(entries, text)).toEqual(matches);
	});

	test("with offsets into the original text", () => {
		const text = "😀 e\u0301lan: ﬁsh spám here";
		const [match] = createWordMatcher(["spam"])(text);
		expect(text.slice(match?.from, match?.to)).toBe("spám");
	});

	test("twenty times at most", () => {
		expect(found(["a"], "a ".repeat(1_000))).toHaveLength(20);
	});
});

test("5,000 words and phrases over 50,000 characters take milliseconds", () => {
	const entries = Array.from({ length: 5_000 }, (_, n) => (n % 2 ? `word${n} and more${n}` : `word${n}`));
	const find = createWordMatcher(entries);
	const text = "word1 and some more words that nobody forbade ".repeat(1_100).slice(0, 50_000);
	const began = performance.now();
	expect(find(text)).toEqual([]);
	expect(performance.now() - began).toBeLessThan(3_000);
});
