import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editPost } from "~/features/threads/index.server";
import { getCase, undoDecision } from "./index.server";

let forum: ModeratedForum;
beforeAll(async () => {
	forum = await moderatedForum();
});
afterAll(() => forum.close());

const rows = async (text: string, values: unknown[] = []) =>
	(await forum.services.pool.query(text, values)).rows;

describe("who may not decide", () => {
	test("a member does not learn that there is a case", async () => {
		const { caseId } = await forum.aCase();
		await expect(forum.decide(forum.reporter, caseId, { outcome: "approve" })).rejects.toMatchObject({
			code: "forbidden",
		});
	});
	test("a moderator of another brand finds nothing", async () => {
		const { caseId } = await forum.aCase();
		const other = await forum.aBrand({ slug: "acme" });
		await expect(getCase(await forum.context(other.id, other.owner), caseId)).rejects.toMatchObject({
			code: "not-found",
		});
	});
	test("nobody decides about the own post", async () => {
		const { caseId } = await forum.aCase();
		await forum.db.updateTable("member").set({ role: "moderator" }).where("id", "=", forum.author).execute();
		await expect(forum.decide(forum.author, caseId, { outcome: "approve" })).rejects.toMatchObject({
			sentence: { key: "errors:case.not-yours" },
		});
		await forum.db.updateTable("member").set({ role: "member" }).where("id", "=", forum.author).execute();
	});
	test("whoever decides on a text that was changed meanwhile is told so", async () => {
		const { caseId, post } = await forum.aCase();
		await editPost(await forum.as(forum.author), {
			postId: post.id,
			revision: 1,
			body: "Better now.",
			bodyDocument: "",
		});
		await expect(forum.decide(forum.anna, caseId, { outcome: "hide" })).rejects.toMatchObject({
			code: "conflict",
			sentence: { key: "errors:case.edited" },
		});
	});
	test("a case that somebody else holds names them", async () => {
		const { caseId } = await forum.aCase();
		await forum.lease(forum.anna, caseId);
		await expect(forum.decide(forum.boris, caseId, { outcome: "approve" })).rejects.toMatchObject({
			code: "conflict",
			sentence: { key: "errors:case.leased", params: { name: "anna" } },
		});
	});
	test("what takes something from an author needs a reason", async () => {
		const { caseId } = await forum.aCase();
		await expect(
			forum.decide(forum.anna, caseId, { outcome: "hide", reason: undefined }),
		).rejects.toMatchObject({
			fields: { reason: { key: "errors:case.reason" } },
		});
	});
});

test("a decision holds at once and tells nobody before its window has passed", async () => {
	const { caseId, post } = await forum.aCase();
	const { id, undoUntil } = await forum.decide(forum.anna, caseId, { outcome: "hide" });
	expect(await forum.visibilityOf(post.id)).toBe("hidden");
	expect(await rows("select 1 from statement where decision_id = $1", [id])).toEqual([]);
	const jobs = await rows(
		"select run_at from graphile_worker._private_jobs where payload ->> 'decisionId' = $1::text",
		[id],
	);
	expect(jobs).toEqual([{ run_at: undoUntil }]);
	await forum.settle();
	expect(await rows("select 1 as told from statement where decision_id = $1", [id])).toEqual([{ told: 1 }]);
});

test("an undone decision leaves content, reports and author as they were, and can be decided again", async () => {
	const { caseId, post } = await forum.aCase();
	const first = await forum.decide(forum.anna, caseId, { outcome: "silence" });
	expect(await forum.visibilityOf(post.id)).toBe("hidden");
	await undoDecision(await forum.as(forum.anna), first.id);
	expect(await forum.visibilityOf(post.id)).toBe("published");
	expect((await forum.as(forum.author)).actor?.restriction).toBeNull();
	await expect(forum.decide(forum.boris, caseId, { outcome: "hide" })).rejects.toMatchObject({
		code: "conflict",
	});
	await forum.decide(forum.anna, caseId, { outcome: "no-action" });
	await forum.settle();
	expect(await rows("select state, outcome from decision where case_id = $1 order by id", [caseId])).toEqual([
		{ state: "undone", outcome: "silence" },
		{ state: "effective", outcome: "no-action" },
	]);
	expect(await rows("select outcome from report where case_id = $1", [caseId])).toEqual([
		{ outcome: "dismissed" },
	]);
});

test("only who decided takes a decision back, and not after its window", async () => {
	const { caseId } = await forum.aCase();
	const { id } = await forum.decide(forum.anna, caseId, { outcome: "hide" });
	await expect(undoDecision(await forum.as(forum.boris), id)).rejects.toMatchObject({
		sentence: { key: "errors:undo.not-yours" },
	});
	await forum.settle();
	await expect(undoDecision(await forum.as(forum.anna), id)).rejects.toMatchObject({
		sentence: { key: "errors:undo.late" },
	});
});

test("an accepted answer that is hidden and shown again is the accepted answer again", async () => {
	const question = await forum.aThread(forum.brand, forum.reporter, { kind: "question" });
	const { acceptAnswer } = await import("~/features/reactions/index.server");
	const { addReply } = await import("~/features/threads/index.server");
	const answer = await addReply(await forum.as(forum.author), {
		threadId: question.id,
		body: "Oil it.",
		bodyDocument: "",
	});
	await acceptAnswer(await forum.as(forum.reporter), { postId: answer.id, on: true });
	const { reportPost } = await import("./index.server");
	await reportPost(await forum.as(forum.boris), { postId: answer.id, reason: "spam", text: "" });
	const [{ id: caseId }] = await rows("select id from moderation_case where post_id = $1", [answer.id]);
	const { id } = await forum.decide(forum.anna, caseId, { outcome: "remove" });
	expect(await rows("select 1 from accepted_answer where post_id = $1", [answer.id])).toEqual([]);
	await undoDecision(await forum.as(forum.anna), id);
	expect(await rows("select 1 as there from accepted_answer where post_id = $1", [answer.id])).toEqual([
		{ there: 1 },
	]);
});

test("every staff act is in the audit log with before and after", async () => {
	const { caseId } = await forum.aCase();
	const { id } = await forum.decide(forum.anna, caseId, { outcome: "hide" });
	await undoDecision(await forum.as(forum.anna), id);
	const log = await rows(
		"select act, actor_id::int, before, after from audit_entry where subject_kind = 'case' and subject_id = $1 order by id",
		[caseId],
	);
	expect(log).toEqual([
		{
			act: "case.decided",
			actor_id: forum.anna,
			before: { state: "open", visibility: "published" },
			after: { decision: id, outcome: "hide", reason: "spam", visibility: "hidden" },
		},
		{
			act: "decision.undone",
			actor_id: forum.anna,
			before: { decision: id, outcome: "hide", visibility: "hidden" },
			after: { visibility: "published" },
		},
	]);
});

test("an answer that staff accept on a member's question is in the audit log", async () => {
	const question = await forum.aThread(forum.brand, forum.reporter, { kind: "question" });
	const { acceptAnswer } = await import("~/features/reactions/index.server");
	const { addReply } = await import("~/features/threads/index.server");
	const reply = { threadId: question.id, body: "Oil it.", bodyDocument: "" };
	const answer = await addReply(await forum.as(forum.author), reply);
	const accept = async (by: number, on: boolean) =>
		acceptAnswer(await forum.as(by), { postId: answer.id, on });
	await accept(forum.reporter, true);
	await accept(forum.anna, false);
	await accept(forum.anna, true);
	const log = await rows(
		"select act, actor_id::int, before, after from audit_entry where subject_kind = 'thread' and subject_id = $1 order by id",
		[question.id],
	);
	const [none, there] = [{ postId: null }, { postId: answer.id }];
	expect(log).toEqual([
		{ act: "answer.withdrawn", actor_id: forum.anna, before: there, after: none },
		{ act: "answer.accepted", actor_id: forum.anna, before: none, after: there },
	]);
});
