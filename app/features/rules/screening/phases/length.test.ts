import { expect, test } from "vitest";
import { length } from "./length";
import { aCandidate, aRule, someFacts } from "./phases.fixtures";

const judge = (text: string, title?: string) =>
	length.judge(aCandidate({ text, title }), someFacts(), aRule("length", { minimum: 5 }) as never);

test.each([
	["shor", undefined],
	["a  \n\n b", undefined],
	["a\u200b\u200b\u200b\u200bb", undefined],
	["😀😀😀😀", undefined],
	["A long title\nno", "A long title"],
])("%j is too short", (text, title) => {
	expect(judge(text, title)).toEqual({ sentence: { key: "errors:screening.length", params: { count: 5 } } });
});

test.each([
	["short", undefined],
	["Title\nwords", "Title"],
	["слово", undefined],
])("%j is long enough", (text, title) => {
	expect(judge(text, title)).toBeNull();
});
