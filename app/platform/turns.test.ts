import { expect, test } from "vitest";
import { createTurns } from "./turns";

/** Work that ends when it is told to. */
function aWork(begun: string[], name: string) {
	let end = () => {};
	const ended = new Promise<void>((resolve) => (end = resolve));
	const run = async () => {
		begun.push(name);
		await ended;
		return name;
	};
	return { end: () => end(), run };
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 5));

test("no more than may be at once is begun, and the first to come is the next", async () => {
	const inTurn = createTurns(2);
	const begun: string[] = [];
	const works = ["a", "b", "c", "d"].map((name) => aWork(begun, name));
	const results = works.map(({ run }) => inTurn(run));
	await aMoment();
	expect(begun).toEqual(["a", "b"]);
	works[1]?.end();
	await aMoment();
	expect(begun).toEqual(["a", "b", "c"]);
	for (const { end } of works) end();
	expect(await Promise.all(results)).toEqual(["a", "b", "c", "d"]);
	expect(begun).toEqual(["a", "b", "c", "d"]);
});

test("what fails tells whoever asked, and leaves its place to the next", async () => {
	const inTurn = createTurns(1);
	const failing = inTurn(() => Promise.reject(new Error("gone")));
	const next = inTurn(async () => "next");
	await expect(failing).rejects.toThrow("gone");
	expect(await next).toBe("next");
});
