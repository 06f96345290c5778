import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addReply } from "~/features/threads/index.server";
import { illegalNotice } from "./contract";
import { getCase, notifyIllegal, reportPost } from "./index.server";
import { weightOf } from "./queries/read-accuracy.server";

let forum: ModeratedForum;
beforeAll(async () => {
	forum = await moderatedForum();
});
beforeEach(() => forum.forgive());
afterAll(() => forum.close());

const report = async (by: number, postId: number, reason = "spam") =>
	reportPost(await forum.as(by), { postId, reason, text: "" });
const rows = async (text: string, values: unknown[] = []) =>
	(await forum.services.pool.query(text, values)).rows;

describe("a report is refused", () => {
	test("for a reason that the brand does not have", async () => {
		const post = await forum.aReply();
		await expect(report(forum.reporter, post.id, "because")).rejects.toMatchObject({
			fields: { reason: { key: "errors:field.choice" } },
		});
	});
	test("for the own post", async () => {
		const post = await forum.aReply();
		await expect(report(forum.author, post.id)).rejects.toMatchObject({
			sentence: { key: "errors:report.own" },
		});
	});
	test("for a post that the reporter cannot read", async () => {
		const post = await forum.aReply();
		await rows("update post set visibility = 'hidden' where id = $1", [post.id]);
		await expect(report(forum.reporter, post.id)).rejects.toMatchObject({ code: "not-found" });
	});
});

test("many reports make one case, and the same person counts once", async () => {
	const { caseId, post, reference } = await forum.aCase();
	expect(await report(forum.reporter, post.id, "hate")).toEqual({ reference, counted: false });
	const other = await forum.aMember(forum.brand.id);
	expect(await report(other, post.id, "hate")).toMatchObject({ counted: true });
	const found = await getCase(await forum.as(forum.anna), caseId);
	expect(found.reports).toHaveLength(2);
	expect(found.reportCount).toBe(2);
	const [{ priority }] = await rows("select priority from moderation_case where id = $1", [caseId]);
	expect(priority).toBeCloseTo(2);
});

test("ten people at once make one case with ten reports", async () => {
	const post = await forum.aReply();
	const people = await Promise.all(Array.from({ length: 10 }, () => forum.aMember(forum.brand.id)));
	await Promise.all(people.map((who) => report(who, post.id)));
	expect(
		await rows(
			"select report_count, (select count(*)::int from report r where r.case_id = c.id) as reports from moderation_case c where post_id = $1",
			[post.id],
		),
	).toEqual([{ report_count: 10, reports: 10 }]);
});

test("reporters who were right before weigh more than those who were wrong", () => {
	expect(weightOf({ upheld: 0, decided: 0 })).toBe(1);
	expect(weightOf({ upheld: 9, decided: 10 })).toBeGreaterThan(1.5);
	expect(weightOf({ upheld: 0, decided: 10 })).toBeLessThan(0.2);
});

test("the same text reported for the same reason after moderators let it stand opens no new case", async () => {
	const { caseId, post } = await forum.aCase();
	await forum.decide(forum.anna, caseId, { outcome: "no-action", reason: undefined });
	await forum.settle();
	const other = await forum.aMember(forum.brand.id);
	expect(await report(other, post.id)).toMatchObject({ counted: false });
	expect(await rows("select count(*)::int as n from moderation_case where post_id = $1", [post.id])).toEqual([
		{ n: 1 },
	]);
	await report(other, post.id, "hate");
	expect(
		await rows("select previous_case_id::int from moderation_case where post_id = $1 order by id", [post.id]),
	).toEqual([{ previous_case_id: null }, { previous_case_id: caseId }]);
});

describe("a notice of illegal content by anybody", () => {
	const notice = {
		explanation: "This offers stolen goods for sale.",
		name: "Ines Vale",
		email: "ines@example.org",
		goodFaith: "on",
	};

	test("needs a name and an address, except where it is about the abuse of children", () => {
		expect(illegalNotice.safeParse({ ...notice, location: "/p/1", name: "" }).success).toBe(false);
		expect(illegalNotice.safeParse({ ...notice, location: "/p/1", email: "no" }).success).toBe(false);
		expect(
			illegalNotice.safeParse({ ...notice, location: "/p/1", name: "", email: "", childAbuse: "on" }).success,
		).toBe(true);
		expect(illegalNotice.safeParse({ ...notice, location: "/p/1", goodFaith: undefined }).success).toBe(
			false,
		);
	});
	test("about an address of no post is refused by the field", async () => {
		const visitor = await forum.as(null);
		const { id } = await forum.aReply();
		for (const location of [
			"https://elsewhere.example/x",
			`https://elsewhere.example/p/${id}`,
			"/t/999999",
			"/p/999999999999",
			"javascript:alert(1)",
		]) {
			await expect(
				notifyIllegal(visitor, illegalNotice.parse({ ...notice, location })),
			).rejects.toMatchObject({
				fields: { location: { key: "errors:notice.location" } },
			});
		}
	});
	test("opens a case with a reference number, and confirms by mail", async () => {
		const post = await addReply(await forum.as(forum.author), {
			threadId: forum.thread.id,
			body: "Goods.",
			bodyDocument: "",
		});
		const location = `/t/${forum.thread.id}/a-thread?number=${post.number}#p${post.number}`;
		const { reference } = await notifyIllegal(
			await forum.as(null),
			illegalNotice.parse({ ...notice, location }),
		);
		expect(reference).toMatch(/^R-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
		const again = await notifyIllegal(await forum.as(null), illegalNotice.parse({ ...notice, location }));
		expect(again.reference).toBe(reference);
		expect(
			await rows("select post_id::int, reason_code, notifier_name from report where reference = $1", [
				reference,
			]),
		).toEqual([{ post_id: post.id, reason_code: "illegal", notifier_name: "Ines Vale" }]);
		const jobs = await rows(
			"select count(*)::int as n from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'moderation.confirm-notice'",
		);
		expect(jobs).toEqual([{ n: 1 }]);
	});
});
