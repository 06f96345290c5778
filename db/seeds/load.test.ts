import { testDatabase } from "@test/database";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RichDocument } from "~/platform/rich-text/document";
import { renderDocument } from "~/platform/rich-text/render";
import { validateDocument } from "~/platform/rich-text/validate";
import type { Database } from "../connect";
import { load } from "./load";

const now = new Date("2026-03-01T12:00:00Z");
const sizes = { threads: 120, posts: 2_400, longestThread: 200 };

let db: Database;
let brandId: number;

beforeAll(async () => {
	({ db } = await testDatabase());
	({ id: brandId } = await db
		.insertInto("brand")
		.values({ slug: "loaded", name: "Loaded" })
		.returning("id")
		.executeTakeFirstOrThrow());
	await load(db, { brandId, ...sizes, now });
});

afterAll(async () => {
	await db.destroy();
});

const postsOf = () =>
	db.selectFrom("post").selectAll().where("brandId", "=", brandId).orderBy("id").execute();
const threadsOf = () =>
	db.selectFrom("thread").selectAll().where("brandId", "=", brandId).orderBy("id").execute();

describe("a loaded brand", () => {
	test("fewer posts than threads are refused", async () => {
		await expect(load(db, { brandId, threads: 5, posts: 4, now })).rejects.toThrow(/at least as many posts/);
	});

	test("a longest thread that leaves nothing for the others is refused", async () => {
		await expect(load(db, { brandId, threads: 5, posts: 10, longestThread: 9, now })).rejects.toThrow(
			/9 posts/,
		);
	});

	test("has exactly the threads and posts that were asked for", async () => {
		const threads = await threadsOf();
		expect(threads).toHaveLength(sizes.threads);
		expect(threads.reduce((sum, { lastNumber }) => sum + lastNumber, 0)).toBe(sizes.posts);
		expect(threads.filter(({ lastNumber }) => lastNumber >= sizes.longestThread)).toHaveLength(1);
	});

	test("says nearly everything only once", async () => {
		const posts = await postsOf();
		expect(new Set(posts.map(({ bodyHtml }) => bodyHtml)).size).toBeGreaterThan(posts.length * 0.99);
	});

	test("holds only documents that a member could have written", async () => {
		for (const { document, bodyHtml } of await postsOf()) {
			expect(renderDocument(validateDocument(document) as RichDocument)).toBe(bodyHtml);
		}
	});

	test("tells each thread in order, and nothing after now", async () => {
		const last = new Map<number, { number: number; createdAt: Date }>();
		for (const { threadId, number, createdAt } of await postsOf()) {
			const before = last.get(threadId);
			expect(number).toBe((before?.number ?? 0) + 1);
			if (before) expect(createdAt.getTime()).toBeGreaterThan(before.createdAt.getTime());
			last.set(threadId, { number, createdAt });
			expect(createdAt.getTime()).toBeLessThan(now.getTime());
		}
	});

	test("counts in threads what the posts say", async () => {
		const posts = await postsOf();
		for (const thread of await threadsOf()) {
			const own = posts.filter(({ threadId }) => threadId === thread.id);
			expect(thread.replyCount).toBe(own.length - 1);
			expect(thread.lastPosterId).toBe(own.at(-1)?.authorId);
			expect(thread.lastPostAt).toEqual(own.at(-1)?.createdAt);
			expect(thread.likeCount).toBe(own[0]?.likeCount);
		}
	});

	test("counts in members, categories and tags what was written", async () => {
		const { rows } = await sql<{ wrong: number }>`
			select (select count(*) from member where brand_id = ${brandId} and (post_count, thread_count) is distinct from
				(select (count(*)::int, count(*) filter (where number = 1)::int) from post
					where brand_id = member.brand_id and author_id = member.id))
				+ (select count(*) from category where brand_id = ${brandId} and thread_count <>
					(select count(*) from thread where brand_id = category.brand_id and category_id = category.id))
				+ (select count(*) from tag where brand_id = ${brandId} and thread_count <>
					(select count(*) from thread_tag where brand_id = tag.brand_id and tag_id = tag.id)) as wrong
		`.execute(db);
		expect(rows[0]?.wrong).toBe(0);
	});

	test("counts every like once: at the post and at its author", async () => {
		const { rows } = await sql<{ likes: number; onPosts: number; received: number }>`
			select (select count(*) from post_like where brand_id = ${brandId}) as likes,
				(select sum(like_count) from post where brand_id = ${brandId}) as "onPosts",
				(select sum(likes_received) from member where brand_id = ${brandId}) as received
		`.execute(db);
		const [counted] = rows;
		expect(counted?.likes).toBeGreaterThan(0);
		expect(counted?.onPosts).toBe(counted?.likes);
		expect(counted?.received).toBe(counted?.likes);
	});

	test("leaves the sequences where the next post can follow", async () => {
		const [thread] = await threadsOf();
		const { id } = await db
			.insertInto("post")
			.values({
				brandId,
				threadId: thread?.id ?? 0,
				number: 9_999,
				authorId: thread?.authorId ?? 0,
				document: JSON.stringify({ type: "doc", content: [{ type: "paragraph" }] }),
				bodyHtml: "<p></p>",
				rendererVersion: 1,
				createdAt: now,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		await db.deleteFrom("post").where("brandId", "=", brandId).where("id", "=", id).execute();
		expect(id).toBeGreaterThan(sizes.posts);
	});
});
