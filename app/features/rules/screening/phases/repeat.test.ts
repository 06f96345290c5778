import { expect, test } from "vitest";
import { aCandidate, aRule, later, someFacts } from "./phases.fixtures";
import { repeat } from "./repeat";

const judge = (text: string, earlier: string, hoursAgo = 1) =>
	repeat.judge(
		aCandidate({ text }),
		someFacts({ author: { recentTexts: [{ text: earlier, writtenAt: later(-hoursAgo) }] } }),
		aRule("repeat", { hours: 24, minimum: 10 }) as never,
	);

test.each([
	["Buy this stove now", "Buy this stove now"],
	["BUY  this\nstove now ", "buy this stove now"],
	["Ёлки зелёные здесь", "елки зеленые здесь"],
	["Buy th\u200bis stove now", "Buy this stove now"],
])("%j repeats %j", (text, earlier) => {
	expect(judge(text, earlier)).toEqual({});
});

test.each([
	["Thank you", "Thank you", 1],
	["Buy this stove now", "Buy that stove now", 1],
	["Buy this stove now", "Buy this stove now", 25],
])("%j after %j, %d hours later, is no repetition", (text, earlier, hours) => {
	expect(judge(text, earlier, hours)).toBeNull();
});
