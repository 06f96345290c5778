import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addReply } from "~/features/threads/index.server";
import {
	acknowledgeWarning,
	liftSanction,
	limitModerator,
	moderatePost,
	readMemberFile,
} from "./index.server";

let forum: ModeratedForum;
beforeEach(async () => {
	forum = await moderatedForum();
});
afterEach(() => forum.close());

async function punish(outcome: "hide" | "warn" | "silence" | "ban", reason = "spam", days?: number) {
	const { caseId } = await forum.aCase();
	const decision = await forum.decide(forum.anna, caseId, { outcome, reason, days });
	await forum.settle();
	return decision;
}
const restriction = async () => (await forum.as(forum.author)).actor?.restriction?.kind ?? null;

test("a warned author posts again only after saying that they read it", async () => {
	const { caseId } = await forum.aCase();
	await forum.decide(forum.anna, caseId, { outcome: "warn", reason: "off-topic" });
	await expect(forum.aReply()).rejects.toMatchObject({ sentence: { key: "errors:restriction.warning" } });
	await acknowledgeWarning(await forum.as(forum.author));
	await expect(forum.aReply()).resolves.toMatchObject({ visibility: "published" });
});

test("a silence ends by itself", async () => {
	const { caseId } = await forum.aCase();
	await forum.decide(forum.anna, caseId, { outcome: "silence", reason: "off-topic", days: 1 });
	await expect(forum.aReply()).rejects.toMatchObject({ code: "forbidden" });
	forum.advance(86_400_000);
	await expect(forum.aReply()).resolves.toMatchObject({ visibility: "published" });
});

test("every sanction ends: none is without an end", async () => {
	await punish("ban");
	const { rows } = await forum.services.pool.query("select ends_at > starts_at as ends from sanction");
	expect(rows).toEqual([{ ends: true }]);
	await expect(forum.services.pool.query("update sanction set ends_at = null")).rejects.toMatchObject({
		code: "23502",
	});
});

test("strikes climb the ladder, each step once", async () => {
	await punish("hide", "spam");
	await punish("hide", "spam");
	expect(await restriction()).toBeNull();
	await punish("hide", "spam");
	const file = await readMemberFile(await forum.as(forum.anna), "author");
	expect(file.strikes).toBe(3);
	expect(file.sanctions).toMatchObject([{ kind: "warning", fromLadder: true }]);
});

test("strikes that have expired do not count", async () => {
	await punish("hide", "hate");
	await forum.services.pool.query("update strike set expires_at = '2026-11-01'");
	await forum.services.pool.query("update sanction set lifted_at = now()");
	await punish("hide", "spam");
	const file = await readMemberFile(await forum.as(forum.anna), "author");
	expect(file.strikes).toBe(1);
});

test("an owner is sanctioned by nobody: nobody could lift it", async () => {
	const post = await addReply(await forum.as(forum.brand.owner), {
		threadId: forum.thread.id,
		body: "Something.",
		bodyDocument: "",
	});
	const words = { reason: "hate", note: "", message: "", passage: "" };
	await expect(
		moderatePost(await forum.as(forum.anna), post.id, { ...words, outcome: "ban" }),
	).rejects.toMatchObject({ fields: { outcome: { key: "errors:case.owner" } } });
	await moderatePost(await forum.as(forum.anna), post.id, { ...words, outcome: "hide" });
	await forum.settle();
	expect((await forum.as(forum.brand.owner)).actor?.restriction).toBeNull();
});

test("staff lift a sanction before its time, with a trace", async () => {
	const { caseId } = await forum.aCase();
	await forum.decide(forum.anna, caseId, { outcome: "silence", reason: "spam", days: 30 });
	const [sanction] = (await readMemberFile(await forum.as(forum.boris), "author")).sanctions;
	await expect(liftSanction(await forum.as(forum.reporter), sanction?.id as number)).rejects.toMatchObject({
		code: "forbidden",
	});
	await liftSanction(await forum.as(forum.boris), sanction?.id as number);
	expect(await restriction()).toBeNull();
	const { rows } = await forum.services.pool.query(
		"select actor_id::int from audit_entry where act = 'sanction.lifted'",
	);
	expect(rows).toEqual([{ actor_id: forum.boris }]);
});

test("moderators of another category leave a sanction as it is", async () => {
	const { caseId } = await forum.aCase();
	await forum.decide(forum.anna, caseId, { outcome: "silence", reason: "spam", days: 30 });
	const { id: elsewhere } = await forum.db
		.insertInto("category")
		.values({ brandId: forum.brand.id, slug: "elsewhere", name: "Elsewhere" })
		.returning("id")
		.executeTakeFirstOrThrow();
	await limitModerator(await forum.as(forum.brand.owner), forum.boris, [elsewhere]);
	const [sanction] = (await readMemberFile(await forum.as(forum.boris), "author")).sanctions;
	expect(sanction).toMatchObject({ active: true, visible: false });
	await expect(liftSanction(await forum.as(forum.boris), sanction?.id as number)).rejects.toMatchObject({
		code: "forbidden",
	});
	expect(await restriction()).toBe("silence");
});
