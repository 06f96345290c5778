import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPost, hidePost, listPosts } from "~/features/threads/index.server";
import { countQueues, getCase, limitModerator, listCases, releaseCase, takeNextCase } from "./index.server";

let forum: ModeratedForum;
beforeAll(async () => {
	forum = await moderatedForum();
});
afterAll(() => forum.close());

describe("a lease", () => {
	test("is refused while somebody else has one, and names them", async () => {
		const { caseId } = await forum.aCase();
		await forum.lease(forum.anna, caseId);
		await expect(forum.lease(forum.boris, caseId)).rejects.toMatchObject({
			code: "conflict",
			sentence: { params: { name: "anna" } },
		});
	});
	test("is taken over only when asked for, and leaves a trace", async () => {
		const { caseId } = await forum.aCase();
		await forum.lease(forum.anna, caseId);
		await forum.lease(forum.boris, caseId, { takeOver: true });
		const { rows } = await forum.services.pool.query(
			"select actor_id::int, before ->> 'name' as before from audit_entry where act = 'case.taken-over' and subject_id = $1",
			[caseId],
		);
		expect(rows).toEqual([{ actor_id: forum.boris, before: "anna" }]);
	});
	test("ends by itself after five minutes", async () => {
		const { caseId } = await forum.aCase();
		await forum.lease(forum.anna, caseId);
		forum.advance(5 * 60_000);
		await expect(forum.lease(forum.boris, caseId)).resolves.toMatchObject({ caseId });
	});
	test("is prolonged by its holder and given back by nobody else", async () => {
		const { caseId } = await forum.aCase();
		await forum.lease(forum.anna, caseId);
		await releaseCase(await forum.as(forum.boris), caseId);
		expect((await getCase(await forum.as(forum.anna), caseId)).leasedByMe).toBe(true);
		await releaseCase(await forum.as(forum.anna), caseId);
		expect((await getCase(await forum.as(forum.anna), caseId)).leasedBy).toBeNull();
	});
});

test("the next case of two moderators at the same time is never the same one", async () => {
	for (let n = 0; n < 6; n += 1) await forum.aCase();
	const taken = await Promise.all(
		[forum.anna, forum.boris, forum.anna, forum.boris].map(async (who) => ({
			who,
			lease: await takeNextCase(await forum.as(who), "reported"),
		})),
	);
	const of = (who: number) =>
		new Set(taken.filter((each) => each.who === who).map(({ lease }) => lease?.caseId));
	expect([...of(forum.anna)].filter((id) => of(forum.boris).has(id))).toEqual([]);
	expect(taken.every(({ lease }) => lease !== null)).toBe(true);
});

test("a moderator of one category neither sees nor takes the cases of another", async () => {
	const { id: other } = await forum.db
		.insertInto("category")
		.values({ brandId: forum.brand.id, slug: "other", name: "Other" })
		.returning("id")
		.executeTakeFirstOrThrow();
	const { caseId, post } = await forum.aCase();
	await limitModerator(await forum.as(forum.brand.owner), forum.boris, [other]);
	const boris = await forum.as(forum.boris);
	expect((await listCases(boris, "reported")).items).toEqual([]);
	expect((await countQueues(boris)).reported).toBe(0);
	expect(await takeNextCase(boris, "reported")).toBeNull();
	await expect(getCase(boris, caseId)).rejects.toMatchObject({ code: "not-found" });
	await expect(forum.lease(forum.boris, caseId)).rejects.toMatchObject({ code: "not-found" });
	await expect(forum.decide(forum.boris, caseId, { outcome: "hide" })).rejects.toMatchObject({
		code: "not-found",
	});
	await hidePost(await forum.as(forum.anna), { postId: post.id, reason: "" });
	const seen = await listPosts(await forum.as(forum.boris), forum.thread.id, {
		first: post.number,
		last: post.number,
	});
	expect(seen).toMatchObject([{ readable: false, bodyHtml: "" }]);
	await expect(findPost(await forum.as(forum.boris), post.id)).rejects.toMatchObject({ code: "not-found" });
	await limitModerator(await forum.as(forum.brand.owner), forum.boris, []);
	expect((await getCase(await forum.as(forum.boris), caseId)).id).toBe(caseId);
});

test("a queue goes on after its first page without missing or repeating a case", async () => {
	const ctx = await forum.as(forum.anna);
	const seen: number[] = [];
	let cursor: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof listCases>> = await listCases(ctx, "reported", {
			cursor,
			limit: 3,
		});
		seen.push(...page.items.map(({ id }) => id));
		cursor = page.nextCursor;
	} while (cursor);
	expect(new Set(seen).size).toBe(seen.length);
	expect(seen.length).toBe((await countQueues(ctx)).reported);
});
