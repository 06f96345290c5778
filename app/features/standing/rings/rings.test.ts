import { type TestForum, testForum } from "@test/forum";
import { afterEach, beforeEach, expect, test } from "vitest";
import { likePost } from "~/features/reactions/index.server";
import { addReply } from "~/features/threads/index.server";
import {
	checkStanding,
	listEntries,
	listRings,
	listSuspicious,
	lookForRings,
	readStanding,
	rebuildStanding,
	reviewRing,
} from "../index.server";
import { findRings } from "./find-rings.server";

let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let threadId: number;
let people: number[];
beforeEach(async () => {
	forum = await testForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	people = [];
	for (let count = 0; count < 30; count += 1)
		people.push(await forum.aMember(brand.id, { handle: `m${count}` }));
	await forum.services.pool.query("update member set created_at = '2020-01-01'");
	threadId = (await forum.aThread(brand, brand.owner)).id;
	await forum.drainJobs();
});
afterEach(() => forum.close());

const as = (memberId: number | null) => forum.context(brand.id, memberId);
const owner = () => as(brand.owner);
const person = (place: number) => people[place] as number;

/** These members write, and the givers like each of their posts. */
async function give(places: number[], posts: number, from = places) {
	for (const author of places)
		for (let count = 0; count < posts; count += 1) {
			forum.advance(3_600_000);
			const { id } = await addReply(await as(person(author)), { threadId, body: "words", bodyDocument: "" });
			for (const giver of from)
				if (giver !== author) await likePost(await as(person(giver)), { postId: id, on: true });
		}
	await forum.drainJobs();
}
/** Everybody else likes somebody, and is liked: what a community looks like. */
const others = () => give([20, 21, 22, 23], 1, [10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
const look = async () => {
	await findRings(await as(null));
	return (await listRings(await owner())).rings;
};
const handles = (ring: { members: { handle: string }[] } | undefined) =>
	ring?.members.map(({ handle }) => handle);
const points = async (place: number) => (await readStanding(await as(null), person(place)))?.points;
const booksAreRight = async () =>
	expect(await checkStanding(await as(null))).toMatchObject({ worths: 0, totals: 0, boards: 0 });

test("only owners read of rings, look for them and judge them", async () => {
	for (const ctx of [await as(person(0)), await as(null)]) {
		await expect(listRings(ctx)).rejects.toMatchObject({ code: "forbidden" });
		await expect(lookForRings(ctx)).rejects.toMatchObject({ code: "forbidden" });
		await expect(reviewRing(ctx, { ring: 1, verdict: "refused" })).rejects.toMatchObject({
			code: "forbidden",
		});
	}
	await expect(reviewRing(await owner(), { ring: 1, verdict: "refused" })).rejects.toMatchObject({
		code: "not-found",
	});
});

test("a community in which many like many has no ring", async () => {
	await others();
	await give([20, 21, 22], 3);
	expect(await look()).toEqual([]);
	expect((await listRings(await owner())).lookedAt).not.toBeNull();
});

test("three who give to each other are told with what they gave, and counted until somebody looked", async () => {
	await others();
	await give([0, 1, 2], 5);
	const before = await points(0);
	const [ring, ...more] = await look();
	expect(more).toEqual([]);
	expect(handles(ring)).toEqual(["m0", "m1", "m2"]);
	expect(ring).toMatchObject({ inside: 30, given: 30, got: 30, verdict: null });
	expect(ring?.gifts).toHaveLength(6);
	expect(ring?.gifts[0]?.gifts).toBe(5);
	expect(await points(0)).toBe(before);
});

test("five in a circle with a few likes from outside are told, staff and others are not", async () => {
	await others();
	for (const place of [0, 1, 2, 3, 4]) await give([place], 7, [(place + 1) % 5]);
	await give([0, 3], 1, [10]);
	const rings = await look();
	expect(rings.map(handles)).toEqual([["m0", "m1", "m2", "m3", "m4"]]);
	expect(rings[0]).toMatchObject({ inside: 35, given: 35, got: 37 });
});

test("what is set aside counts for nothing until it is counted again, and a rebuild says the same", async () => {
	await others();
	await give([0, 1, 2], 5);
	await give([0], 2, [10, 11]);
	const [ring] = await look();
	const before = await points(0);
	await reviewRing(await owner(), { ring: ring?.id as number, verdict: "refused" });
	expect(await points(0)).toBeLessThan(before as number);
	const { items } = await listEntries(await owner(), person(0), { cursor: null });
	expect(items[0]).toMatchObject({ reason: "ring", state: "refused" });
	const { rows } = await forum.services.pool.query(
		"select counterparty_id = any($2) as inside, sum(amount) > 0 as counts from standing_award where member_id = $1 and rule = 'like-received' group by 1 order by 1",
		[person(0), people.slice(0, 3)],
	);
	expect(rows).toEqual([
		{ inside: false, counts: true },
		{ inside: true, counts: false },
	]);
	expect(await listSuspicious(await owner())).toEqual([]);
	await booksAreRight();
	expect(await rebuildStanding(await as(null))).toBe(0);
	await reviewRing(await owner(), { ring: ring?.id as number, verdict: "released" });
	expect(await points(0)).toBe(before);
	await booksAreRight();
	const { rows: written } = await forum.services.pool.query(
		"select act from audit_entry where act like 'standing.ring%' order by id",
	);
	expect(written.map(({ act }) => act)).toEqual(["standing.ring-refused", "standing.ring-released"]);
});

test("set aside, a ring is found again only when it goes on", async () => {
	await others();
	await give([0, 1, 2], 5);
	const [ring] = await look();
	await reviewRing(await owner(), { ring: ring?.id as number, verdict: "refused" });
	expect(await look()).toMatchObject([{ id: ring?.id, verdict: "refused" }]);
	await give([0, 1, 2], 5);
	expect(await look()).toMatchObject([{ id: ring?.id, verdict: null, inside: 30 }]);
});

test("what is not suspicious stays away until it grows, by gifts or by members", async () => {
	await others();
	await give([0, 1, 2], 5);
	const [ring] = await look();
	const release = async () => reviewRing(await owner(), { ring: ring?.id as number, verdict: "released" });
	await release();
	await give([0, 1, 2], 1);
	expect(await look()).toMatchObject([{ verdict: "released", inside: 30 }]);
	await give([0, 1, 2], 2);
	expect(await look()).toMatchObject([{ id: ring?.id, verdict: null, inside: 48 }]);
	await release();
	await give([0, 1, 2], 1, [3]);
	await give([3], 8, [0, 1, 2]);
	await give([0, 1, 2], 4, [3]);
	const [grown] = await look();
	expect(grown).toMatchObject({ id: ring?.id, verdict: null });
	expect(handles(grown)).toEqual(["m0", "m1", "m2", "m3"]);
});

test("what is a ring no more is not told any more", async () => {
	await others();
	await give([0, 1, 2], 5);
	expect(await look()).toHaveLength(1);
	forum.advance(91 * 86_400_000);
	expect(await look()).toEqual([]);
});

test("an owner has the job look at once", async () => {
	await lookForRings(await owner());
	await forum.drainJobs();
	expect((await listRings(await owner())).lookedAt).not.toBeNull();
});
