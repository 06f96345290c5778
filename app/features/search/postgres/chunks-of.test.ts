import { expect, test } from "vitest";
import { chunksOf } from "./chunks-of";

const blocks = Array.from({ length: 20 }, (_, at) => `b${20 - at}`);

test("no blocks are no chunks", () => {
	expect(chunksOf([], { wanted: 600, expected: 5_000 })).toEqual([]);
});

test("a word that is everywhere is looked for in the newest block first, then in ever more", () => {
	const chunks = chunksOf(blocks, { wanted: 600, expected: 1_000_000 });
	expect(chunks.map((chunk) => chunk.split(" | ").length)).toEqual([1, 2, 4, 8, 5]);
	expect(chunks.slice(0, 2)).toEqual(["b20", "b19 | b18"]);
});

test("what is expected to fill half of the blocks is looked for in more than half at once", () => {
	const [first] = chunksOf(blocks, { wanted: 600, expected: 1_200 });
	expect(first?.split(" | ")).toHaveLength(15);
});

test("whatever is expected, every block is looked through once and in order", () => {
	for (const expected of [0, 1, 700, 3_000, 90_000, 2_000_000])
		expect(chunksOf(blocks, { wanted: 200, expected }).join(" | ")).toBe(blocks.join(" | "));
});
