import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeRole } from "~/features/members/index.server";
import { appealDecision } from "~/features/moderation/index.server";
import { acceptAnswer, likePost, voteForIdea } from "~/features/reactions/index.server";
import { addReply, deletePost, restorePost, setIdeaStatus } from "~/features/threads/index.server";
import { checkStanding, rebuildStanding } from "./index.server";
import { drain } from "./outbox/drain.server";

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

const reply = async (by: number, threadId: number) =>
	(await addReply(await forum.as(by), { threadId, body: "words", bodyDocument: "" })).id;
const like = async (by: number, postId: number, on = true) => likePost(await forum.as(by), { postId, on });
const pointsOf = async (memberId: number) => {
	await forum.drainJobs();
	return totalOf(memberId);
};
const totalOf = async (memberId: number) => {
	const row = await forum.db
		.selectFrom("standingTotal")
		.select("points")
		.where("memberId", "=", memberId)
		.executeTakeFirst();
	return row?.points ?? 0;
};
const booksAreRight = async () =>
	expect(await checkStanding(await forum.as(null))).toEqual({
		acts: 0,
		worths: 0,
		totals: 0,
		boards: 0,
		waiting: 0,
	});

test("a like withdrawn takes its points along, and given again brings them back", async () => {
	const post = await reply(ines, forum.thread.id);
	expect(await pointsOf(ines)).toBe(1);
	await like(jon, post);
	expect(await pointsOf(ines)).toBe(3);
	await like(jon, post, false);
	expect(await pointsOf(ines)).toBe(1);
	await like(jon, post);
	expect(await pointsOf(ines)).toBe(3);
	await booksAreRight();
});

test("nobody is paid for liking, for answering their own question, or while they are staff", async () => {
	const question = await forum.aThread(forum.brand, ines, { kind: "question" });
	const own = await reply(ines, question.id);
	await acceptAnswer(await forum.as(ines), { postId: own, on: true });
	await like(ines, await reply(forum.anna, question.id));
	expect(await pointsOf(ines)).toBe(3);
	expect(await pointsOf(forum.anna)).toBe(0);
	await booksAreRight();
});

test("an answer is paid once, to whom it is accepted from, and only as long as it is", async () => {
	const question = await forum.aThread(forum.brand, jon, { kind: "question" });
	const first = await reply(ines, question.id);
	const second = await reply(forum.author, question.id);
	const accept = async (postId: number, on = true) => acceptAnswer(await forum.as(jon), { postId, on });
	await accept(first);
	await accept(first);
	expect(await pointsOf(ines)).toBe(16);
	await accept(second);
	expect(await pointsOf(ines)).toBe(1);
	expect(await pointsOf(forum.author)).toBe(16);
	await accept(second, false);
	expect(await pointsOf(forum.author)).toBe(1);
	await booksAreRight();
});

test("what an author deletes takes its likes along, and brings them back", async () => {
	const post = await reply(ines, forum.thread.id);
	await like(jon, post);
	expect(await pointsOf(ines)).toBe(3);
	await deletePost(await forum.as(ines), { postId: post });
	expect(await pointsOf(ines)).toBe(0);
	await restorePost(await forum.as(ines), { postId: post });
	expect(await pointsOf(ines)).toBe(3);
	await booksAreRight();
});

test("likes of one friend stop counting at the cap of the day", async () => {
	for (let count = 0; count < 5; count += 1) await like(jon, await reply(ines, forum.thread.id));
	expect(await pointsOf(ines)).toBe(5 + 3 * 2);
	const { rows } = await forum.services.pool.query(
		"select reason, amount from standing_award where rule = 'like-received' order by at",
	);
	expect(rows.map(({ reason }) => reason)).toEqual(["", "", "", "pair-cap", "pair-cap"]);
	await booksAreRight();
});

test("a like that was taken back makes room under the cap for the next one", async () => {
	const posts = [];
	for (let count = 0; count < 4; count += 1) posts.push(await reply(ines, forum.thread.id));
	for (const post of posts) await like(jon, post);
	const before = await pointsOf(ines);
	await like(jon, posts[0] as number, false);
	expect(await pointsOf(ines)).toBe(before);
	await booksAreRight();
});

test("replies of one day count up to the cap", async () => {
	for (let count = 0; count < 7; count += 1) await reply(ines, forum.thread.id);
	expect(await pointsOf(ines)).toBe(5);
});

test("what a young account gives counts half, and a crowd of them waits for a look", async () => {
	const post = await reply(ines, forum.thread.id);
	const young = [];
	for (let count = 0; count < 10; count += 1) young.push(await forum.aMember(forum.brand.id));
	await forum.services.pool.query("update member set created_at = '2026-11-02' where id = any($1)", [young]);
	await like(young[0] as number, post);
	expect(await pointsOf(ines)).toBe(1 + 1);
	for (const member of young) await like(member, post);
	expect(await pointsOf(ines)).toBe(1);
	const { rows } = await forum.services.pool.query(
		"select distinct state from standing_award where rule = 'like-received'",
	);
	expect(rows).toEqual([{ state: "quarantined" }]);
	await booksAreRight();
});

test("two who like each other count half after a while", async () => {
	for (let count = 0; count < 7; count += 1) {
		await like(jon, await reply(ines, forum.thread.id));
		await like(ines, await reply(jon, forum.thread.id));
		forum.advance(86_400_000);
	}
	await forum.drainJobs();
	const { rows } = await forum.services.pool.query(
		"select amount from standing_award where rule = 'like-received' and member_id = $1 order by at",
		[ines],
	);
	expect(rows.map(({ amount }) => amount)).toEqual([2, 2, 2, 2, 2, 1, 1]);
	await booksAreRight();
});

test("votes for an idea count, and that it shipped", async () => {
	const idea = await forum.aThread(forum.brand, ines, { kind: "idea" });
	await voteForIdea(await forum.as(jon), { threadId: idea.id, on: true });
	expect(await pointsOf(ines)).toBe(4);
	const status = async (to: "shipped" | "started") =>
		setIdeaStatus(await forum.as(forum.anna), {
			threadId: idea.id,
			status: to,
			body: "so",
			bodyDocument: "",
		});
	await status("shipped");
	expect(await pointsOf(ines)).toBe(29);
	await status("started");
	expect(await pointsOf(ines)).toBe(4);
	await booksAreRight();
});

test("a decision takes points when it takes effect, pays the report, and an appeal that wins restores all", async () => {
	const { post, caseId } = await forum.aCase();
	await like(jon, post.id);
	expect(await pointsOf(forum.author)).toBe(3);
	await forum.decide(forum.anna, caseId, { outcome: "remove" });
	await drain(await forum.as(null));
	expect(await totalOf(forum.author)).toBe(3);
	await forum.settle();
	expect(await pointsOf(forum.author)).toBe(0);
	expect(await pointsOf(forum.reporter)).toBe(10);
	const { id } = await forum.db.selectFrom("statement").select("id").executeTakeFirstOrThrow();
	await appealDecision(await forum.as(forum.author), id, { text: "It was fine." });
	const appeal = await forum.db
		.selectFrom("moderationCase")
		.select("id")
		.where("kind", "=", "appeal")
		.executeTakeFirstOrThrow();
	await forum.decide(forum.boris, appeal.id, { outcome: "overturn", message: "It was." });
	await forum.settle();
	expect(await pointsOf(forum.author)).toBe(3);
	expect(await pointsOf(forum.reporter)).toBe(0);
	const { rows } = await forum.services.pool.query(
		"select cause, amount from standing_entry where member_id = $1 and rule = 'like-received' order by id",
		[forum.author],
	);
	expect(rows).toEqual([
		{ cause: "awarded", amount: 2 },
		{ cause: "reversed", amount: -2 },
		{ cause: "restored", amount: 2 },
	]);
	await booksAreRight();
});

test("news that comes five times and in any order changes nothing, and a rebuild finds nothing to do", async () => {
	const question = await forum.aThread(forum.brand, jon, { kind: "question" });
	const answer = await reply(ines, question.id);
	await like(jon, answer);
	await like(forum.author, answer);
	await like(jon, answer, false);
	await acceptAnswer(await forum.as(jon), { postId: answer, on: true });
	await forum.drainJobs();
	const books = async () => ({
		totals: (await forum.services.pool.query("select * from standing_total order by member_id")).rows,
		entries: (await forum.services.pool.query("select count(*) from standing_entry")).rows,
	});
	const before = await books();
	for (let time = 0; time < 5; time += 1) {
		await forum.services.pool.query(`
			insert into standing_outbox (brand_id, kind, ref_id, by_id)
			select m.brand_id, 'like', post_id, m.id from (select distinct brand_id, (facts ->> 'postId')::bigint as post_id from event where facts ? 'postId') e, member m
			union select brand_id, 'post', (facts ->> 'postId')::bigint, 0 from event where facts ? 'postId'
			union select brand_id, 'whole-thread', (facts ->> 'threadId')::bigint, 0 from event where facts ? 'threadId'
			order by 2 desc, 3 desc on conflict do nothing`);
		await drain(await forum.as(null));
	}
	expect(await books()).toEqual(before);
	expect(await rebuildStanding(await forum.as(null))).toBe(0);
	expect(await books()).toEqual(before);
	await forum.services.pool.query("with gone as (delete from standing_total) delete from standing_award");
	await booksAreWrong();
});

async function booksAreWrong() {
	const check = await checkStanding(await forum.as(null));
	expect(check.acts).toBeGreaterThan(0);
	expect(check.totals).toBeGreaterThan(0);
}

test("who becomes staff has no points while they are, and the ledger refuses changes", async () => {
	const post = await reply(ines, forum.thread.id);
	await like(jon, post);
	expect(await pointsOf(ines)).toBe(3);
	await changeRole(await forum.as(forum.brand.owner), { handle: "ines", role: "moderator" });
	expect(await pointsOf(ines)).toBe(0);
	await changeRole(await forum.as(forum.brand.owner), { handle: "ines", role: "member" });
	expect(await pointsOf(ines)).toBe(3);
	await booksAreRight();
	for (const act of ["update standing_entry set amount = 9", "delete from standing_entry"])
		await expect(forum.services.pool.query(act)).rejects.toThrow("append-only");
});
