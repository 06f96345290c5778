import { type TestForum, testForum } from "@test/forum";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addReply } from "~/features/threads/index.server";
import { badgeForm } from "./badges/contract";
import {
	createVisitBook,
	listBadges,
	listHeldBadges,
	readProgress,
	saveBadge,
	type VisitBook,
} from "./index.server";

let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let ines: number;
let visits: VisitBook;
beforeEach(async () => {
	forum = await testForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	ines = await forum.aMember(brand.id, { handle: "ines" });
	visits = createVisitBook(forum.db, forum.services.log);
});
afterEach(() => forum.close());

const as = (memberId: number) => forum.context(brand.id, memberId);
const fields = (more: Record<string, string> = {}) => ({
	slug: "faithful",
	measure: "days-visited",
	threshold: "2",
	icon: "star",
	enabled: "on",
	"name-en": "Faithful",
	...more,
});
const save = async (more: Record<string, string> = {}) =>
	saveBadge(await as(brand.owner), badgeForm.parse(fields(more)), true);
async function visit(day: string, memberId = ines, book = visits) {
	book.note({ brandId: brand.id, memberId }, new Date(`${day}T23:59:00Z`));
	await book.flush();
}
const days = async () =>
	(
		await forum.services.pool.query("select day::text from member_visit where member_id = $1 order by day", [
			ines,
		])
	).rows.map(({ day }) => day);
const badges = async () => {
	await forum.drainJobs();
	return (await listHeldBadges(await as(ines), ines)).map(({ slug }) => slug);
};

test("visits cannot be limited to a category or a tag, but to days", () => {
	const problems = (more: Record<string, string>) =>
		badgeForm.safeParse(fields(more)).error?.issues.map(({ path }) => path[0]);
	expect(problems({ categoryId: "1" })).toEqual(["categoryId"]);
	expect(problems({ tag: "tea" })).toEqual(["tag"]);
	expect(problems({ since: "2026-11-01" })).toBeUndefined();
});

test("a day counts once, however often and in how many processes it is noted", async () => {
	const other = createVisitBook(forum.db, forum.services.log);
	await visit("2026-11-02");
	await visit("2026-11-02");
	await Promise.all([visit("2026-11-03"), visit("2026-11-03", ines, other)]);
	expect(await days()).toEqual(["2026-11-02", "2026-11-03"]);
});

test("of somebody who has gone meanwhile nothing is written, and the others are", async () => {
	visits.note({ brandId: brand.id, memberId: 987_654 }, new Date("2026-11-02"));
	await visit("2026-11-02");
	expect(await days()).toEqual(["2026-11-02"]);
});

test("what could not be written is noted by the next page", async () => {
	// No bigint: the whole statement fails.
	visits.note({ brandId: 1e30, memberId: 1 }, new Date("2026-11-02"));
	await visit("2026-11-02");
	expect(await days()).toEqual([]);
	await visit("2026-11-02");
	expect(await days()).toEqual(["2026-11-02"]);
});

test("where a brand gives no points nobody's visits are kept", async () => {
	await forum.services.pool.query(
		"insert into standing_setting (brand_id, enabled) values ($1, false) on conflict (brand_id) do update set enabled = false",
		[brand.id],
	);
	await visit("2026-11-02");
	expect(await days()).toEqual([]);
});

test("no job looks for badges where no badge asks for visits", async () => {
	await forum.drainJobs();
	await visit("2026-11-02");
	const { rows } = await forum.services.pool.query(
		"select count(*) from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'standing.visitors'",
	);
	expect(rows).toEqual([{ count: 0 }]);
});

test("the badge comes with the day that makes it full, and is told once", async () => {
	await save();
	await visit("2026-11-02");
	expect(await badges()).not.toContain("faithful");
	const faithful = (await listBadges(await as(ines))).filter(({ slug }) => slug === "faithful");
	expect(await readProgress(await as(ines), faithful, ines)).toMatchObject([{ value: 1 }]);
	await visit("2026-11-05");
	expect(await badges()).toContain("faithful");
	await visit("2026-11-06");
	await forum.drainJobs();
	const { rows } = await forum.services.pool.query(
		"select count(*) from notification where path = '/badges/faithful'",
	);
	expect(rows).toEqual([{ count: 1 }]);
});

test("a season counts only the visits of its days, and a new badge those of before", async () => {
	await visit("2026-10-31");
	await visit("2026-11-01");
	await save({ slug: "november", since: "2026-11-01", until: "2026-11-30" });
	await save();
	expect(await badges()).toContain("faithful");
	expect(await badges()).not.toContain("november");
	await visit("2026-11-30");
	expect(await badges()).toContain("november");
});

test("a badge for a tag counts only what was done in threads with it", async () => {
	const tagged = async (tags: string[]) => (await forum.aThread(brand, brand.owner, { tags })).id;
	const reply = async (threadId: number) =>
		addReply(await as(ines), { threadId, body: "words", bodyDocument: "" });
	const [tea, coffee] = [await tagged(["Green Tea"]), await tagged(["Coffee"])];
	await expect(save({ measure: "posts", threshold: "1", tag: "Cocoa" })).rejects.toMatchObject({
		fields: { tag: { key: "errors:tag-gone" } },
	});
	await save({ measure: "posts", threshold: "1", tag: "green tea" });
	const [saved] = (await listBadges(await as(ines))).filter(({ slug }) => slug === "faithful");
	expect(saved?.tag).toBe("Green Tea");
	await reply(coffee);
	expect(await badges()).not.toContain("faithful");
	await reply(tea);
	expect(await badges()).toContain("faithful");
});
