import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterEach, beforeEach, expect, test } from "vitest";
import { saveScreeningRule } from "~/features/rules/index.server";
import { changeThread } from "./index.server";

let forum: ModeratedForum;
let leader: number;
let elsewhere: number;
beforeEach(async () => {
	forum = await moderatedForum();
	leader = await forum.aMember(forum.brand.id, { handle: "leader" });
	await forum.services.pool.query("update member set level = 4 where id = $1", [leader]);
	const { rows } = await forum.services.pool.query<{ id: number }>(
		"insert into category (brand_id, slug, name) values ($1, 'elsewhere', 'Elsewhere') returning id",
		[forum.brand.id],
	);
	elsewhere = rows[0]?.id as number;
});
afterEach(() => forum.close());

const change = async (by: number, more: Partial<Parameters<typeof changeThread>[1]>) =>
	changeThread(await forum.as(by), { threadId: forum.thread.id, ...more });
const titleNow = async () =>
	(
		await forum.db
			.selectFrom("thread")
			.select("title")
			.where("id", "=", forum.thread.id)
			.executeTakeFirstOrThrow()
	).title;
const aWordRule = async (verdict: "refuse" | "hold") =>
	saveScreeningRule(await forum.as(forum.brand.owner), {
		kind: "word-list",
		name: "Words",
		mode: "on",
		verdict,
		settings: { words: ["swindle"], phrases: [], patterns: [] },
	} as never);

test("nobody without the level changes a thread, and a sanction takes the ability along", async () => {
	await expect(change(forum.author, { title: "Mine now" })).rejects.toMatchObject({ code: "forbidden" });
	await forum.services.pool.query(
		"insert into sanction (brand_id, member_id, kind, starts_at, ends_at) values ($1, $2, 'silence', '2026-11-01', '2027-11-01')",
		[forum.brand.id, leader],
	);
	await expect(change(leader, { title: "Mine now" })).rejects.toMatchObject({ code: "forbidden" });
	expect(await titleNow()).toBe("A thread");
});

test("nobody moves a thread to an archived category, or one where they may not write", async () => {
	for (const closed of ["archived_at = now()", "archived_at = null, postable_by = 'staff'"]) {
		await forum.services.pool.query(`update category set ${closed} where id = $1`, [elsewhere]);
		await expect(change(leader, { categoryId: elsewhere })).rejects.toMatchObject({
			fields: { categoryId: { key: "errors:category" } },
		});
	}
});

test("a moderator of other categories moves nothing from here, and takes nothing along", async () => {
	await forum.services.pool.query(
		"insert into moderator_scope (brand_id, member_id, category_id) values ($1, $2, $3)",
		[forum.brand.id, forum.anna, elsewhere],
	);
	await expect(change(forum.anna, { categoryId: elsewhere })).rejects.toMatchObject({ code: "forbidden" });
});

test("a title that the rules refuse is refused by its own field", async () => {
	await aWordRule("refuse");
	await expect(change(leader, { title: "A swindle" })).rejects.toMatchObject({
		fields: { title: { key: "errors:screening.word-list" } },
	});
	expect(await titleNow()).toBe("A thread");
});

test("a title that the rules would hold is shown, and moderators look at it", async () => {
	await aWordRule("hold");
	await change(leader, { title: "A swindle" });
	expect(await titleNow()).toBe("A swindle");
	const { rows } = await forum.services.pool.query("select queue, post_id from moderation_case");
	expect(rows).toEqual([{ queue: "detected", post_id: forum.thread.postId }]);
});

test("what is not sent stays, and cases go where their thread goes", async () => {
	const { caseId } = await forum.aCase();
	await change(leader, { categoryId: elsewhere });
	expect(await titleNow()).toBe("A thread");
	const { rows } = await forum.services.pool.query(
		"select c.category_id, t.category_id as thread from moderation_case c join thread t on t.id = c.thread_id where c.id = $1",
		[caseId],
	);
	expect(rows).toEqual([{ category_id: elsewhere, thread: elsewhere }]);
	const counts = await forum.services.pool.query(
		"select thread_count from category where brand_id = $1 order by id",
		[forum.brand.id],
	);
	expect(counts.rows).toEqual([{ thread_count: 0 }, { thread_count: 1 }]);
});
