import { expect, test } from "vitest";
import { matchAt } from "../match-at";
import { excerptAround } from "./excerpt";

test("what was found is marked in its surroundings", () => {
	const text = `${"x".repeat(500)} casino ${"y".repeat(500)} casino`;
	const matches = [matchAt(text, 501, 507), matchAt(text, text.length - 6, text.length)];
	const excerpt = excerptAround(text, matches);
	expect(excerpt.matches).toHaveLength(1);
	const [match] = excerpt.matches;
	expect(excerpt.text.slice(match?.from, match?.to)).toBe("casino");
	expect(excerpt.text.length).toBeLessThanOrEqual(280);
});

test("half an emoji at the edge is nothing that a database refuses", () => {
	const text = `${"x".repeat(279)}😀`;
	expect(excerptAround(text, []).text.isWellFormed()).toBe(true);
});

test("a link behind other words is shown without a mark", () => {
	expect(excerptAround("see here", [{ from: 0, to: 0, text: "https://x.example" }])).toEqual({
		text: "see here",
		matches: [],
	});
});
