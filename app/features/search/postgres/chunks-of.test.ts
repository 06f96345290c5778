import { expect, test } from "vitest";
import { chunksOf } from "./chunks-of";

const blocks = Array.from({ length: 20 }, (_, at) => `b${20 - at}`);

test("no blocks are no chunks", () => {
	expect(chunksOf([], { wanted: 600, expected: 5_000, missing: 0, inOrder: true })).toEqual({
		chunks: [],
		everywhere: false,
	});
});

test("a word that is everywhere is looked for in the newest block first, then in ever more", () => {
	const { chunks } = chunksOf(blocks, { wanted: 600, expected: 1_000_000, missing: 0, inOrder: true });
	expect(chunks.map((chunk) => chunk.split(" | ").length)).toEqual([1, 2, 4, 8, 5]);
	expect(chunks.slice(0, 2)).toEqual(["b20", "b19 | b18"]);
});

test("what is expected to fill half of the blocks is looked for in more than half at once", () => {
	const { chunks } = chunksOf(blocks, { wanted: 600, expected: 1_200, missing: 0, inOrder: true });
	expect(chunks[0]?.split(" | ")).toHaveLength(13);
});

test("where the newest blocks are mostly empty, the first chunk reaches as much further", () => {
	const { chunks } = chunksOf(blocks, { wanted: 600, expected: 1_000_000, missing: 1.9, inOrder: true });
	expect(chunks[0]).toBe("b20 | b19");
});

test("whatever is expected, every block is looked through once and in order", () => {
	for (const expected of [0, 1, 700, 3_000, 90_000, 2_000_000]) {
		const { chunks, everywhere } = chunksOf(blocks, { wanted: 200, expected, missing: 1.4, inOrder: true });
		expect(chunks.join(" | ")).toBe(blocks.join(" | "));
		expect(everywhere).toBe(false);
	}
});

test("where order is nothing, what two chunks do not have is looked for everywhere", () => {
	expect(chunksOf(blocks, { wanted: 600, expected: 90_000, missing: 0, inOrder: false })).toEqual({
		chunks: ["b20", "b19 | b18"],
		everywhere: true,
	});
	const { chunks, everywhere } = chunksOf(blocks, {
		wanted: 600,
		expected: 2_000,
		missing: 0,
		inOrder: false,
	});
	expect([chunks.length, everywhere]).toEqual([2, false]);
});
