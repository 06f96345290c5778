import { expect, test } from "vitest";
import { createTurns, TOO_LONG } from "./turns";

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

test("who waits too long is refused, and holds no place", async () => {
	const inTurn = createTurns(1, 10);
	const begun: string[] = [];
	const [first, late, next] = ["first", "late", "next"].map((name) => aWork(begun, name));
	const running = inTurn(first?.run as () => Promise<string>);
	await expect(inTurn(late?.run as () => Promise<string>)).rejects.toMatchObject({ code: TOO_LONG });
	next?.end();
	const waiting = inTurn(next?.run as () => Promise<string>);
	first?.end();
	expect(await Promise.all([running, waiting])).toEqual(["first", "next"]);
	expect(begun).toEqual(["first", "next"]);
});

test("what fails tells whoever asked, and leaves its place to the next", async () => {
	const inTurn = createTurns(1);
	const failing = inTurn(() => Promise.reject(new Error("gone")));
	const next = inTurn(async () => "next");
	await expect(failing).rejects.toThrow("gone");
	expect(await next).toBe("next");
});
