import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { appealDecision, readStatement, undoDecision } from "./index.server";

let forum: ModeratedForum;
beforeAll(async () => {
	forum = await moderatedForum();
});
beforeEach(() => forum.forgive());
afterAll(() => forum.close());

const rows = async (text: string, values: unknown[] = []) =>
	(await forum.services.pool.query(text, values)).rows;

async function aRemovedPost({ outcome = "remove" as const, reason = "harassment" } = {}) {
	const { caseId, post } = await forum.aCase();
	const { id } = await forum.decide(forum.anna, caseId, { outcome, reason, message: "This insults people." });
	await forum.settle();
	const [statement] = await rows("select id::int from statement where decision_id = $1", [id]);
	return { caseId, post, decisionId: id, statementId: statement.id as number };
}

const appeal = async (by: number, decisionId: number) =>
	appealDecision(await forum.as(by), decisionId, { text: "It was a quotation." });

describe("an appeal is refused", () => {
	test("before anybody was told of a decision", async () => {
		const { caseId } = await forum.aCase();
		const { id } = await forum.decide(forum.anna, caseId, { outcome: "hide" });
		await expect(appeal(forum.author, id)).rejects.toMatchObject({ code: "not-found" });
	});
	test("from somebody else", async () => {
		const { decisionId } = await aRemovedPost();
		await expect(appeal(forum.reporter, decisionId)).rejects.toMatchObject({
			sentence: { key: "errors:appeal.not-yours" },
		});
	});
	test("the second time", async () => {
		const { decisionId } = await aRemovedPost();
		await appeal(forum.author, decisionId);
		await expect(appeal(forum.author, decisionId)).rejects.toMatchObject({
			sentence: { key: "errors:appeal.twice" },
		});
	});
	test("after six months", async () => {
		const { decisionId, statementId } = await aRemovedPost();
		await forum.services.pool.query("update statement set appeal_until = '2026-11-01' where id = $1", [
			statementId,
		]);
		await expect(appeal(forum.author, decisionId)).rejects.toMatchObject({
			sentence: { key: "errors:appeal.late" },
		});
	});
});

describe("the judge", () => {
	test("is never who decided first", async () => {
		const { decisionId } = await aRemovedPost();
		const { caseId } = await appeal(forum.author, decisionId);
		await expect(
			forum.decide(forum.anna, caseId, { outcome: "uphold", reason: undefined, message: "No." }),
		).rejects.toMatchObject({ sentence: { key: "errors:case.not-yours" } });
	});
	test("cannot be who decided first even where the program forgets to ask", async () => {
		const { decisionId } = await aRemovedPost();
		const { id } = await appeal(forum.author, decisionId);
		const judge = "update appeal set judged_by = $2, outcome = 'upheld', judged_at = now() where id = $1";
		await expect(rows(judge, [id, forum.anna])).rejects.toMatchObject({
			constraint: "appeal_judged_by_another",
		});
		await expect(rows("update appeal set decider_key = 0 where id = $1", [id])).rejects.toMatchObject({
			code: "23503",
		});
	});
	test("says why", async () => {
		const { decisionId } = await aRemovedPost();
		const { caseId } = await appeal(forum.author, decisionId);
		await expect(
			forum.decide(forum.boris, caseId, { outcome: "overturn", reason: undefined }),
		).rejects.toMatchObject({
			fields: { message: { key: "errors:case.appeal-reasons" } },
		});
	});
});

test("overturning puts content, strikes and sanctions back, and says so to the author", async () => {
	const { caseId, post } = await forum.aCase();
	const { id } = await forum.decide(forum.anna, caseId, { outcome: "suspend", reason: "hate", days: 30 });
	await forum.settle();
	expect(await forum.visibilityOf(post.id)).toBe("hidden");
	expect((await forum.as(forum.author)).actor?.restriction?.kind).toBe("suspension");
	const judged = await appeal(forum.author, id);
	await forum.decide(forum.boris, judged.caseId, {
		outcome: "overturn",
		reason: undefined,
		message: "You are right.",
	});
	expect(await forum.visibilityOf(post.id)).toBe("published");
	const [statement] = await rows("select id::int from statement where decision_id = $1", [id]);
	const before = await readStatement(await forum.as(forum.author), statement.id);
	expect(before.appeal?.outcome).toBeNull();
	await forum.settle();
	const after = await readStatement(await forum.as(forum.author), statement.id);
	expect(after).toMatchObject({
		overturned: true,
		appeal: { outcome: "overturned", reasons: "You are right." },
	});
	expect(await rows("select 1 from sanction where decision_id = $1 and lifted_at is null", [id])).toEqual([]);
	expect(await rows("select 1 from strike where decision_id = $1 and voided_at is null", [id])).toEqual([]);
	expect(
		await rows("select state from moderation_case where id = any($1)", [[caseId, judged.caseId]]),
	).toEqual([{ state: "closed" }, { state: "closed" }]);
});

test("a judgement that is taken back leaves the first decision as it was", async () => {
	const { caseId, post } = await forum.aCase();
	const { id } = await forum.decide(forum.anna, caseId, { outcome: "silence", reason: "spam", days: 3 });
	await forum.settle();
	const judged = await appeal(forum.author, id);
	const overturned = await forum.decide(forum.boris, judged.caseId, {
		outcome: "overturn",
		reason: undefined,
		message: "A slip.",
	});
	await undoDecision(await forum.as(forum.boris), overturned.id);
	expect(await forum.visibilityOf(post.id)).toBe("hidden");
	expect(
		await rows("select 1 as holds from sanction where decision_id = $1 and lifted_at is null", [id]),
	).toEqual([{ holds: 1 }]);
	await forum.decide(forum.boris, judged.caseId, {
		outcome: "uphold",
		reason: undefined,
		message: "It stays.",
	});
	await forum.settle();
	expect(await rows("select outcome, reasons from appeal where decision_id = $1", [id])).toEqual([
		{ outcome: "upheld", reasons: "It stays." },
	]);
});

test("a statement says what, why, by which rule, and until when it can be appealed", async () => {
	const { statementId } = await aRemovedPost();
	const { facts, canAppeal, appealUntil, statedAt } = await readStatement(
		await forum.as(forum.author),
		statementId,
	);
	expect(facts).toMatchObject({
		outcome: "remove",
		scope: "post",
		reasonCode: "harassment",
		reasonLabel: "Harassment or insult",
		message: "This insults people.",
		rulesVersion: 1,
		reported: true,
		detectedAutomatically: false,
		decidedAutomatically: false,
	});
	expect(canAppeal).toBe(true);
	expect(appealUntil.getTime() - statedAt.getTime()).toBeGreaterThan(180 * 86_400_000);
	await expect(readStatement(await forum.as(forum.reporter), statementId)).rejects.toMatchObject({
		code: "not-found",
	});
});
