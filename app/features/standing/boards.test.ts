import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterEach, beforeEach, expect, test } from "vitest";
import { likePost } from "~/features/reactions/index.server";
import { addReply, deletePost, saveCategory } from "~/features/threads/index.server";
import { boardSpan } from "./boards/board-span";
import type { BoardQuery } from "./boards/contract";
import {
	checkStanding,
	listMe,
	readBoard,
	rebuildStanding,
	saveSeason,
	switchRecognition,
} from "./index.server";

let forum: ModeratedForum;
let ines: number;
let jon: number;
beforeEach(async () => {
	forum = await moderatedForum();
	ines = await forum.aMember(forum.brand.id, { handle: "ines" });
	jon = await forum.aMember(forum.brand.id, { handle: "jon" });
	await forum.services.pool.query("update member set created_at = '2020-01-01'");
});
afterEach(() => forum.close());

const reply = async (by: number, threadId = forum.thread.id) =>
	(await addReply(await forum.as(by), { threadId, body: "words", bodyDocument: "" })).id;
const like = async (postId: number, on: boolean) => likePost(await forum.as(jon), { postId, on });
const board = async (query: Partial<BoardQuery> = {}, by: number | null = null) =>
	readBoard(await forum.as(by), { period: "month", ...query });
const names = async (query: Partial<BoardQuery> = {}) =>
	(await board(query)).top.map(({ handle, points, rank }) => `${rank} ${handle} ${points}`);
const areRight = async () =>
	expect(await checkStanding(await forum.as(null))).toMatchObject({ boards: 0, totals: 0, waiting: 0 });

test("periods begin where people expect them", () => {
	expect(boardSpan("week", "2026-11-01")).toEqual({
		starts: "2026-10-26",
		before: "2026-10-19",
		after: "2026-11-02",
	});
	expect(boardSpan("month", "2026-01-31")).toEqual({
		starts: "2026-01-01",
		before: "2025-12-01",
		after: "2026-02-01",
	});
	expect(boardSpan("quarter", "2026-12-31")).toMatchObject({ starts: "2026-10-01", before: "2026-07-01" });
	expect(boardSpan("day", "2028-02-29")).toMatchObject({ before: "2028-02-28", after: "2028-03-01" });
});

test("equal points share a place, and the next place leaves as many out", async () => {
	const author = forum.author;
	await likePost(await forum.as(jon), { postId: await reply(author), on: true });
	await reply(ines);
	await reply(jon);
	const carl = await forum.aMember(forum.brand.id, { handle: "carl" });
	await reply(carl);
	await forum.drainJobs();
	const all = await board({}, carl);
	expect(all.top.map(({ rank }) => rank)).toEqual([1, 2, 2, 2]);
	expect(all.own).toBe(null);
	await areRight();
});

test("a board of another day, week, month and quarter is another board", async () => {
	await reply(ines);
	await forum.drainJobs();
	for (const period of ["day", "week", "month", "quarter", "all"] as const)
		expect(await names({ period })).toContain("1 ines 1");
	for (const period of ["day", "week", "month", "quarter"] as const)
		expect(await names({ period, day: "2024-05-01" })).toEqual([]);
});

test("what is taken away is taken from every board, and comes again once", async () => {
	const post = await reply(ines);
	await likePost(await forum.as(jon), { postId: post, on: true });
	await forum.drainJobs();
	expect(await names({ period: "week" })).toContain("1 ines 3");
	await deletePost(await forum.as(ines), { postId: post });
	await forum.drainJobs();
	expect((await names({ period: "week" })).join()).not.toContain("ines");
	await areRight();
});

test("a category has its own board, for those who may read it", async () => {
	const id = await saveCategory(await forum.as(forum.brand.owner), {
		id: null,
		slug: "hidden",
		name: "Hidden",
		description: "",
		hue: 1,
		position: 1,
		readableBy: "members",
		postableBy: "members",
		archived: false,
		preModerated: false,
	});
	const there = await forum.aThread({ ...forum.brand, categoryId: id }, jon);
	await reply(ines, there.id);
	await reply(ines);
	await forum.drainJobs();
	const inside = await board({ category: "hidden" }, ines);
	expect(inside.top.map(({ handle, points }) => `${handle} ${points}`)).toEqual(["jon 2", "ines 1"]);
	await expect(board({ category: "hidden" })).rejects.toMatchObject({ code: "not-found" });
	await areRight();
});

test("a thread that moves takes its points to the board of its new category", async () => {
	await reply(ines);
	await forum.drainJobs();
	const other = await forum.db
		.insertInto("category")
		.values({ brandId: forum.brand.id, slug: "other", name: "Other" })
		.returning("id")
		.executeTakeFirstOrThrow();
	await forum.db
		.updateTable("thread")
		.set({ categoryId: other.id })
		.where("id", "=", forum.thread.id)
		.execute();
	await rebuildStanding(await forum.as(null));
	expect(await names({ category: "other" })).toContain("1 ines 1");
	expect((await names({ category: "general" })).join()).not.toContain("ines");
	await areRight();
});

test("staff are on no board, and who does not want to be is left out for others and finds their way back", async () => {
	await reply(ines);
	await reply(jon);
	await reply(forum.anna);
	await listMe(await forum.as(ines), false);
	await forum.drainJobs();
	const seen = (await names()).join();
	expect(seen).toContain("jon");
	expect(seen).not.toContain("ines");
	expect(seen).not.toContain("anna");
	expect((await board({}, ines)).listed).toBe(false);
	await listMe(await forum.as(ines), true);
	expect((await names()).join()).toContain("ines");
});

test("nobody but the owner switches boards off, and then there are none", async () => {
	await expect(switchRecognition(await forum.as(ines), "boards", false)).rejects.toMatchObject({
		code: "forbidden",
	});
	await expect(switchRecognition(await forum.as(forum.anna), "boards", false)).rejects.toMatchObject({
		code: "forbidden",
	});
	await switchRecognition(await forum.as(forum.brand.owner), "boards", false);
	await expect(board()).rejects.toMatchObject({ code: "not-found" });
});

test("a season counts what was done in it before it was named and after, and overlaps no other", async () => {
	await reply(ines);
	await forum.drainJobs();
	const today = (await forum.as(null)).now.toISOString().slice(0, 10);
	const owner = () => forum.as(forum.brand.owner);
	await saveSeason(await owner(), { name: "Launch", since: today, until: today });
	await expect(
		saveSeason(await owner(), { name: "Year", since: "2026-01-01", until: "2026-12-31" }),
	).rejects.toMatchObject({ code: "invalid" });
	await saveSeason(await owner(), { name: "Launch", since: today, until: today });
	await reply(ines);
	await forum.drainJobs();
	expect(await names({ period: "season", day: today })).toContain("1 ines 2");
	await expect(board({ period: "season", day: "2024-01-01" })).rejects.toMatchObject({ code: "not-found" });
	await areRight();
});

test("somebody below the first fifty is told their place", async () => {
	await reply(ines);
	await forum.drainJobs();
	await forum.services.pool.query(
		`insert into member (brand_id, handle, display_name) select $1, 'crowd' || n, 'Crowd ' || n from generate_series(1, 60) n`,
		[forum.brand.id],
	);
	await forum.services.pool.query(
		`insert into standing_board (brand_id, category_key, period, starts, member_id, points)
		select brand_id, 0, 'month', date_trunc('month', $1::timestamptz), id, 5 from member where handle like 'crowd%'`,
		[(await forum.as(null)).now],
	);
	const { own, top } = await board({}, ines);
	expect(top).toHaveLength(50);
	expect(own).toMatchObject({ handle: "ines", rank: 61, points: 1 });
});

test("a like taken back and given again on another day leaves the board of the day before, also when both are read at once", async () => {
	const post = await reply(ines);
	await like(post, true);
	await forum.drainJobs();
	forum.advance(2 * 86_400_000);
	await like(post, false);
	await like(post, true);
	await forum.drainJobs();
	expect(await checkStanding(await forum.as(null))).toMatchObject({ worths: 0, totals: 0, boards: 0 });
});

test("a board that went wrong is set right by counting anew", async () => {
	await reply(ines);
	await forum.drainJobs();
	await forum.services.pool.query("update standing_board set points = points + 7 where period = 'day'");
	expect((await checkStanding(await forum.as(null))).boards).toBeGreaterThan(0);
	await rebuildStanding(await forum.as(null));
	expect((await checkStanding(await forum.as(null))).boards).toBe(0);
});
