import { expect, test } from "vitest";
import { remember, rememberAll } from "./remember";

const aMemory = () => new Map<string, Promise<number>>();

test("what failed is asked for again", async () => {
	const memory = aMemory();
	await expect(remember(memory, "a", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
	expect(await remember(memory, "a", async () => 1)).toBe(1);
});

test("of many that failed together each is asked for again", async () => {
	const memory = aMemory();
	const keyOf = (item: string) => item;
	const failing = rememberAll(memory, ["a", "b"], { keyOf, ask: () => Promise.reject(new Error("gone")) });
	await expect(failing).rejects.toThrow("gone");
	const ask = async (items: string[]) => items.map((item) => item.length);
	expect(await rememberAll(memory, ["a", "bb"], { keyOf, ask })).toEqual([1, 2]);
});

test("who asks meanwhile waits for the same answer", async () => {
	const memory = aMemory();
	let asked = 0;
	const ask = async () => ++asked;
	expect(await Promise.all([remember(memory, "a", ask), remember(memory, "a", ask)])).toEqual([1, 1]);
});

test("of many those alone are asked for that nobody has asked for, each once", async () => {
	const memory = aMemory();
	const asked: string[][] = [];
	const ask = async (items: string[]) => {
		asked.push(items);
		return items.map((item) => item.length);
	};
	const keyOf = (item: string) => item.toLowerCase();
	expect(await rememberAll(memory, ["a", "bb"], { keyOf, ask })).toEqual([1, 2]);
	expect(await rememberAll(memory, ["BB", "ccc", "CCC", "a"], { keyOf, ask })).toEqual([2, 3, 3, 1]);
	expect(await rememberAll(memory, ["a"], { keyOf, ask })).toEqual([1]);
	expect(asked).toEqual([["a", "bb"], ["CCC"]]);
});
