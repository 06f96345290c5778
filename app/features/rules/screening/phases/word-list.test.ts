import { expect, test } from "vitest";
import { aCandidate, aRule, someFacts } from "./phases.fixtures";
import { wordList } from "./word-list";

const judge = (text: string, settings: object, more = {}) =>
	wordList.judge(aCandidate({ text }), someFacts(), aRule("word-list", settings, more) as never);

test("words and expressions are found together, in the order of the text", () => {
	const text = "Ставки и КАЗИНО, call 555-1234 for the Cásino";
	const said = judge(text, { words: "casino\nказино\n", patterns: ["\\d{3}-\\d{4}"] });
	expect(said?.matches?.map((match) => match.text)).toEqual(["КАЗИНО", "555-1234", "Cásino"]);
	for (const { from, to, text: words } of said?.matches ?? []) expect(text.slice(from, to)).toBe(words);
	expect(said?.sentence).toEqual({
		key: "errors:screening.word-list",
		params: { words: "КАЗИНО, 555-1234, Cásino" },
	});
});

test("what could not be searched in time is looked at, whatever the list would do", () => {
	const prepared = { find: () => ({ matches: [], complete: false }) };
	const unfinished = (verdict: "refuse" | "flag") =>
		wordList.judge(aCandidate({}), someFacts(), {
			...aRule("word-list", {}, { verdict }),
			prepared,
		} as never);
	expect(unfinished("refuse")).toEqual({ verdict: "hold" });
	expect(unfinished("flag")).toEqual({ verdict: "flag" });
});

test("an empty list finds nothing", () => {
	expect(judge("anything", {})).toBeNull();
});
