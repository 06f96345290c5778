import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ModeratedForum, moderatedForum } from "@test/moderation";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { appealDecision, decideCase, notifyIllegal, undoDecision } from "~/features/moderation/index.server";
import { saveScreeningRule } from "~/features/rules/index.server";
import { editPost } from "~/features/threads/index.server";
import { tasksOf } from "~/run-worker.server";
import { listNotifications, markNotificationsRead, savePreferences } from "./index.server";

let forum: ModeratedForum;
beforeAll(async () => {
	forum = await moderatedForum();
	await saveScreeningRule(await forum.as(forum.brand.owner), {
		kind: "word-list",
		name: "Words",
		mode: "on",
		verdict: "hold",
		settings: { words: ["swindle"], phrases: [], patterns: [] },
	} as never);
});
beforeEach(() => forum.forgive());
afterAll(() => forum.close());

/** Badges come by themselves, and nobody decided about them. */
const told = async (member: number) =>
	(await listNotifications(await forum.as(member), null)).items.filter(({ kind }) => kind !== "badge-earned");
async function mailsTo(address: string) {
	const folder = join(forum.services.env.dataDir, "mail");
	const names = await readdir(folder).catch(() => []);
	const mails = await Promise.all(
		names.map(async (name) => PostalMime.parse(await readFile(join(folder, name)))),
	);
	return mails.filter(({ to }) => to?.some((each) => each.address === address));
}
const statementOf = async (decisionId: number) =>
	forum.db
		.selectFrom("statement")
		.select(["id", "mailedAt"])
		.where("decisionId", "=", decisionId)
		.executeTakeFirstOrThrow();
/** Delivers every event once more, as a queue that lost its memory would. */
async function deliverAgain() {
	const tasks = tasksOf(forum.db, forum.services);
	const events = await forum.db
		.selectFrom("event")
		.select(["id", "name"])
		.where("name", "in", ["moderation.decision-took-effect", "moderation.appeal-judged"])
		.execute();
	for (const { id: eventId, name } of events) {
		const task = name.endsWith("judged") ? "tell-of-judgement" : "tell-of-decision";
		await tasks[`notifications.${task}`]?.({ brandId: forum.brand.id, eventId });
	}
	await forum.drainJobs();
}

test("nobody is told of a decision that was undone", async () => {
	const { caseId, post } = await forum.aCase();
	const decision = await forum.decide(forum.anna, caseId, { outcome: "hide" });
	await undoDecision(await forum.as(forum.anna), decision.id);
	await forum.settle();
	expect(await told(forum.author)).toEqual([]);
	expect(await told(forum.reporter)).toEqual([]);
	expect(await mailsTo("author@example.org")).toEqual([]);
	expect(await forum.visibilityOf(post.id)).toBe("published");
});

test("author and reporter are told once, whatever is delivered twice, and nobody of staff is named", async () => {
	const { caseId, reference } = await forum.aCase();
	const message = "Please do not advertise here.";
	const decision = await forum.decide(forum.anna, caseId, { outcome: "hide", message });
	await forum.settle();
	await deliverAgain();
	await deliverAgain();
	const statement = await statementOf(decision.id);
	expect(await told(forum.author)).toMatchObject([
		{ kind: "statement", path: `/decisions/${statement.id}`, actor: null, threadTitle: "A thread" },
	]);
	expect(await told(forum.reporter)).toMatchObject([
		{ kind: "report-outcome", path: "/decisions#reports", actor: null, outcome: "upheld" },
	]);
	const [mail, ...more] = await mailsTo("author@example.org");
	expect(more).toEqual([]);
	expect(mail?.messageId).toContain(`statement-${forum.brand.id}-${statement.id}@`);
	expect(mail?.subject).toBe("Your post was hidden (larkspur)");
	for (const said of [
		message,
		"Spam or advertising: contrary to the rules of larkspur, version 1.",
		"Somebody reported the post.",
		"A person decided, not a machine.",
		"Without an end date",
		"You can appeal here until",
		"out-of-court dispute settlement body",
		`/decisions/${statement.id}`,
	]) {
		expect(mail?.text).toContain(said);
		expect(mail?.html).toContain(said);
	}
	expect(mail?.text).not.toContain("anna");
	expect(statement.mailedAt).not.toBeNull();
	const [answer, ...others] = await mailsTo("reporter@example.org");
	expect(others).toEqual([]);
	expect(answer?.subject).toBe(`Your report ${reference} at larkspur: the outcome`);
	expect(answer?.text).toContain("agreed with you and acted on it");
	expect(answer?.text).not.toMatch(/hidden|anna|author/);
});

test("a reporter who was wrong is told that the post stays, and its author is not told at all", async () => {
	const { caseId } = await forum.aCase();
	const before = (await told(forum.author)).length;
	await forum.decide(forum.boris, caseId, { outcome: "no-action", reason: undefined });
	await forum.settle();
	expect((await told(forum.reporter))[0]).toMatchObject({ kind: "report-outcome", outcome: "dismissed" });
	expect(await told(forum.author)).toHaveLength(before);
});

test("a statement comes by mail whatever mails the author wants, and to no unconfirmed address", async () => {
	await savePreferences(await forum.as(forum.author), [{ kind: "reply", wanted: false }]);
	const before = (await mailsTo("author@example.org")).length;
	const { caseId } = await forum.aCase();
	await forum.decide(forum.anna, caseId, { outcome: "remove" });
	await forum.settle();
	expect(await mailsTo("author@example.org")).toHaveLength(before + 1);
	const { accountId } = await forum.db
		.selectFrom("member")
		.select("accountId")
		.where("id", "=", forum.author)
		.executeTakeFirstOrThrow();
	const confirm = (emailVerifiedAt: Date | null) =>
		forum.db.updateTable("account").set({ emailVerifiedAt }).where("id", "=", accountId).execute();
	await confirm(null);
	const second = await forum.aCase();
	const decision = await forum.decide(forum.anna, second.caseId, { outcome: "remove" });
	await forum.settle();
	await confirm(new Date());
	expect(await mailsTo("author@example.org")).toHaveLength(before + 1);
	expect((await statementOf(decision.id)).mailedAt).toBeNull();
});

test("the author of a held post hears that it came back, and later that it is published", async () => {
	const post = await forum.aReply("A swindle, I say.");
	const { id: caseId } = await forum.db
		.selectFrom("moderationCase")
		.select("id")
		.where("postId", "=", post.id)
		.executeTakeFirstOrThrow();
	await forum.decide(forum.anna, caseId, { outcome: "return", message: "Kindly.", passage: "swindle" });
	await forum.settle();
	expect((await told(forum.author))[0]).toMatchObject({ kind: "post-returned", path: `/p/${post.id}` });
	const { version } = await forum.db
		.selectFrom("moderationCase")
		.select("version")
		.where("id", "=", caseId)
		.executeTakeFirstOrThrow();
	expect(version).toBeGreaterThan(1);
	await editPost(await forum.as(forum.author), {
		postId: post.id,
		revision: 1,
		body: "A bad deal, I say.",
		bodyDocument: "",
	});
	await decideCase(await forum.as(forum.boris), caseId, {
		outcome: "approve",
		revision: 2,
		note: "",
		message: "",
		passage: "",
	});
	await forum.settle();
	await deliverAgain();
	const approvals = (await told(forum.author)).filter(({ kind }) => kind === "post-approved");
	expect(approvals).toMatchObject([{ path: `/p/${post.id}`, actor: null }]);
});

test("who appealed is told the outcome and its reasons, once", async () => {
	const { caseId } = await forum.aCase();
	const decision = await forum.decide(forum.anna, caseId, { outcome: "hide" });
	await forum.settle();
	const appeal = await appealDecision(await forum.as(forum.author), decision.id, { text: "It was a joke." });
	await forum.decide(forum.boris, appeal.caseId, {
		outcome: "overturn",
		reason: undefined,
		message: "A joke indeed.",
	});
	await forum.settle();
	await deliverAgain();
	const statement = await statementOf(decision.id);
	const outcomes = (await told(forum.author)).filter(({ kind }) => kind === "appeal-outcome");
	expect(outcomes).toMatchObject([{ outcome: "overturned", path: `/decisions/${statement.id}` }]);
	const mails = (await mailsTo("author@example.org")).filter(({ subject }) =>
		subject?.startsWith("Your appeal"),
	);
	expect(mails).toHaveLength(1);
	expect(mails[0]?.text).toContain("A joke indeed.");
});

test("the bell forgets a decision when its page is read, and not when the thread is", async () => {
	const [newest] = (await told(forum.author)).filter(({ readAt }) => readAt === null);
	await markNotificationsRead(await forum.as(forum.author), { threadId: forum.thread.id });
	const unread = async () => (await told(forum.author)).filter(({ readAt }) => readAt === null);
	expect((await unread()).map(({ kind }) => kind)).toContain("statement");
	await markNotificationsRead(await forum.as(forum.author), { path: newest?.path as string });
	expect((await unread()).map(({ path }) => path)).not.toContain(newest?.path);
});

test("who sent a notice without an account is confirmed its receipt and told the outcome by mail", async () => {
	const post = await forum.aReply("Something against the law.");
	const notice = {
		location: `/p/${post.id}`,
		explanation: "It offers stolen goods for sale.",
		name: "Vera Visitor",
		email: "vera@example.org",
		childAbuse: false,
		goodFaith: "on",
	} as const;
	const { reference } = await notifyIllegal(await forum.as(null), notice);
	await forum.drainJobs();
	const [received] = await mailsTo("vera@example.org");
	expect(received?.subject).toContain(reference);
	expect(received?.text).toContain("Hello Vera Visitor,");
	const { caseId } = await forum.db
		.selectFrom("report")
		.select("caseId")
		.where("reference", "=", reference)
		.executeTakeFirstOrThrow();
	await forum.decide(forum.anna, caseId, { outcome: "remove", reason: "illegal" });
	await forum.settle();
	const outcome = (await mailsTo("vera@example.org")).find(({ subject }) =>
		subject?.includes("the decision"),
	);
	expect(outcome?.text).toContain("We agree with you");
	expect(outcome?.text).toContain("Article 21");
});
