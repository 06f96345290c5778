import { expect, test } from "vitest";
import { stronglyConnected } from "./components";
import { type Gift, ringsIn } from "./rings-in";

type Told = [giver: number, member: number, gifts: number];

/** Gifts as the books tell them: with all that each gave and got, those to and from others included. */
function giftsOf(told: Told[]): Gift[] {
	const sum = (of: (one: Told) => boolean) => told.filter(of).reduce((all, [, , gifts]) => all + gifts, 0);
	return told.map(([giverId, memberId, gifts]) => ({
		giverId,
		memberId,
		gifts,
		given: sum(([giver]) => giver === giverId),
		got: sum(([, member]) => member === memberId),
	}));
}

const everyPair = (members: number[], gifts: number): Told[] =>
	members.flatMap((giver) =>
		members.filter((member) => member !== giver).map((member): Told => [giver, member, gifts]),
	);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => from + place);
const crowd = range(100, 160);

test("two who give each other are no ring, nor are three who did so a few times", () => {
	expect(ringsIn(giftsOf(everyPair([1, 2], 20)), 100)).toEqual([]);
	expect(ringsIn(giftsOf(everyPair([1, 2, 3], 2)), 100)).toEqual([]);
});

test("a chain that never comes back is no ring", () => {
	expect(
		ringsIn(
			giftsOf([
				[1, 2, 20],
				[2, 3, 20],
				[3, 4, 20],
			]),
			100,
		),
	).toEqual([]);
});

test("helpful members who get from everybody and give to everybody are none, however busy", () => {
	const helpers = range(1, 6);
	const thanks = crowd.flatMap((giver) => helpers.map((member): Told => [giver, member, 3]));
	const back = helpers.flatMap((giver) => crowd.map((member): Told => [giver, member, 3]));
	expect(ringsIn(giftsOf([...everyPair(helpers, 8), ...thanks, ...back]), 67)).toEqual([]);
});

test("in a community of six nobody can tell a ring from friends", () => {
	expect(ringsIn(giftsOf(everyPair(range(1, 6), 10)), 6)).toEqual([]);
});

test("three who give to each other and hardly to others are one", () => {
	const told = [...everyPair([1, 2, 3], 8), ...crowd.map((member): Told => [1, member, 0])];
	expect(ringsIn(giftsOf([...told, [100, 1, 3], [2, 101, 3]]), 60)).toEqual([[1, 2, 3]]);
});

test("so are five who give on in a circle, with a few likes from outside", () => {
	const circle = range(1, 5).map((giver): Told => [giver, (giver % 5) + 1, 12]);
	const outside = range(1, 5).flatMap((member): Told[] => [
		[100 + member, member, 3],
		[member, 120 + member, 3],
	]);
	expect(ringsIn(giftsOf([...circle, ...outside]), 60)).toEqual([[1, 2, 3, 4, 5]]);
});

test("and twelve who give to each other alike; thirteen are a community of their own", () => {
	expect(ringsIn(giftsOf(everyPair(range(1, 12), 4)), 200)).toEqual([range(1, 12)]);
	expect(ringsIn(giftsOf(everyPair(range(1, 13), 4)), 200)).toEqual([]);
});

test("a ring is found inside a larger group that likes each other a little", () => {
	const group = everyPair(range(1, 20), 3);
	const ring = everyPair([18, 19, 20], 120).map(([giver, member, gifts]): Told => [giver, member, gifts]);
	const told = [...group.filter(([giver, member]) => giver < 18 || member < 18), ...ring];
	expect(ringsIn(giftsOf(told), 200)).toEqual([[18, 19, 20]]);
});

test("two rings that touch are two", () => {
	const rings = [...everyPair([1, 2, 3], 10), ...everyPair([4, 5, 6], 10), [3, 4, 3] as Told];
	expect(ringsIn(giftsOf(rings), 60)).toEqual([
		[4, 5, 6],
		[1, 2, 3],
	]);
});

test("a hundred thousand in one long circle are walked through without falling off the stack", () => {
	const ways = new Map(range(0, 99_999).map((node) => [node, [(node + 1) % 100_000]]));
	expect(stronglyConnected(ways)[0]).toHaveLength(100_000);
});
