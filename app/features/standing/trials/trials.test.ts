import { type TestForum, testForum } from "@test/forum";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addReply } from "~/features/threads/index.server";
import { badgeForm } from "../badges/contract";
import { startingSettings } from "../contract";
import { readTrial, tryOut } from "../index.server";
import { TRIAL } from "../job-names";
import { startingLevels } from "../levels/contract";

let forum: TestForum;
let brand: Awaited<ReturnType<TestForum["aBrand"]>>;
let ines: number;
beforeEach(async () => {
	forum = await testForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brand = await forum.aBrand();
	ines = await forum.aMember(brand.id, { handle: "ines" });
	const { id: threadId } = await forum.aThread(brand, brand.owner);
	await addReply(await as(ines), { threadId, body: "words", bodyDocument: "" });
	await forum.drainJobs();
});
afterEach(() => forum.close());

const as = (memberId: number) => forum.context(brand.id, memberId);
const owner = () => as(brand.owner);
const badge = (threshold: string) =>
	badgeForm.parse({ slug: "polite", measure: "posts", threshold, icon: "star", enabled: "on" });
const free = {
	...startingSettings,
	prices: { ...startingSettings.prices, "reply-posted": { amount: 0, perDay: 0, perPair: 0 } },
};
const waiting = async () =>
	(
		await forum.services.pool.query(
			"select count(*) from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1",
			[TRIAL],
		)
	).rows[0].count;

/** As on a forum that takes long to count: nobody gets at the acts meanwhile. */
async function whileBusy(work: () => Promise<void>) {
	const busy = await forum.services.pool.connect();
	try {
		await busy.query("begin");
		await busy.query("lock table standing_award in access exclusive mode");
		await work();
	} finally {
		await busy.query("rollback");
		busy.release();
	}
}

test("only owners try things out and read what came of it", async () => {
	for (const kind of ["rules", "levels"] as const) {
		const asked = { settings: kind === "rules" ? startingSettings : startingLevels, since: "now" } as never;
		await expect(tryOut(await as(ines), kind, asked)).rejects.toMatchObject({ code: "forbidden" });
		await expect(readTrial(await as(ines), kind)).rejects.toMatchObject({ code: "forbidden" });
	}
	expect(await readTrial(await owner(), "rules")).toBeNull();
});

test("a tag that nobody used is refused, and nothing is kept of it", async () => {
	const asked = { badge: { ...badge("1"), tag: "nowhere" }, isNew: true };
	await expect(tryOut(await owner(), "badge", asked)).rejects.toMatchObject({ code: "invalid" });
	expect(await readTrial(await owner(), "badge")).toBeNull();
});

test("a small forum is told at once, and the answer stays beside what was asked", async () => {
	const told = await tryOut(await owner(), "badge", { badge: badge("1"), isNew: true });
	expect(told).toMatchObject({ state: "counted", found: { earners: 1 } });
	expect(await readTrial(await owner(), "badge")).toEqual(told);
	expect(await waiting()).toBe(0);
	const levels = await tryOut(await owner(), "levels", { settings: startingLevels });
	expect(levels.found).toEqual({ counts: [0, 0, 0] });
});

test("what takes longer than a page waits is counted by a job, with the settings it was asked for", async () => {
	await whileBusy(async () => {
		const told = await tryOut(await owner(), "rules", { settings: free, since: "quarter" });
		expect(told).toMatchObject({ state: "counting", found: null, countedAt: null });
	});
	expect(await readTrial(await owner(), "rules")).toMatchObject({ state: "counting" });
	await forum.services.pool.query("update standing_award set at = now() - interval '1 hour'");
	await forum.drainJobs();
	const counted = await readTrial(await owner(), "rules");
	expect(counted).toMatchObject({
		state: "counted",
		asked: { settings: free, since: "quarter" },
		found: { changed: 1, more: 0, fewer: 1 },
	});
	expect(counted?.countedAt).toBeInstanceOf(Date);
});

test("of two things tried one after the other the later one is told", async () => {
	await whileBusy(async () => {
		await tryOut(await owner(), "badge", { badge: badge("1"), isNew: true });
	});
	await tryOut(await owner(), "badge", { badge: badge("2"), isNew: true });
	await forum.drainJobs();
	expect(await readTrial(await owner(), "badge")).toMatchObject({
		state: "counted",
		asked: { badge: { threshold: 2 } },
		found: { earners: 0 },
	});
});

test("what a job cannot count is said so, and not tried for ever", async () => {
	await forum.services.pool.query("insert into tag (brand_id, name, slug) values ($1, 'Oak', 'oak')", [
		brand.id,
	]);
	await whileBusy(async () => {
		await tryOut(await owner(), "badge", { badge: { ...badge("1"), tag: "Oak" }, isNew: true });
	});
	await forum.services.pool.query("delete from tag");
	await forum.drainJobs();
	expect(await readTrial(await owner(), "badge")).toMatchObject({ state: "failed", found: null });
	expect(await waiting()).toBe(0);
});
