import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appealDecision, reportPost, undoDecision } from "~/features/moderation/index.server";
import { searchQuery } from "~/features/search/contract";
import { findSimilarThreads, search, searchInstantly } from "~/features/search/index.server";
import {
	addReply,
	deletePost,
	editPost,
	hidePost,
	restorePost,
	saveCategory,
} from "~/features/threads/index.server";
import { testForum } from "./forum";
import { type ModeratedForum, peopled } from "./moderation";
import type { SearchAdapter } from "./search-behaviour";

const rare = [
	"zyzzyva",
	"quokka",
	"axolotl",
	"numbat",
	"okapi",
	"tapir",
	"gharial",
	"fossa",
	"dugong",
	"aardwolf",
];
const words = rare.flatMap((first) => rare.map((second) => `${first}${second}`));

const misspelt = (word: string) => `${word.slice(0, 6)}x${word.slice(7)}`;

/** Nobody finds what they may not read, from the moment that it changes, whatever an engine still knows. */
export function searchLeaks(adapter: SearchAdapter) {
	describe(`what ${adapter.name} must not find`, () => {
		let forum: ModeratedForum;
		let stranger: { brandId: number; memberId: number };
		let member: number;

		beforeAll(async () => {
			forum = await peopled(await testForum({ FOLKMOOT_RATE_LIMITS: "off", ...adapter.settings }));
			member = await forum.aMember(forum.brand.id, { handle: "member" });
			const other = await forum.aBrand({ slug: "acme" });
			stranger = { brandId: other.id, memberId: await forum.aMember(other.id, { handle: "stranger" }) };
		});
		afterAll(() => forum.close());

		/** Everything that searching says about a word to somebody: hits, counts and suggestions alike. */
		async function said(brandId: number, memberId: number | null, word: string): Promise<string> {
			const ctx = await forum.context(brandId, memberId);
			const asked: object[] = [
				...["thread", "post", "member", "tag"].map((type) => ({ q: word, type })),
				...["relevance", "newest", "likes"].map((sort) => ({ q: word, sort })),
				{ q: misspelt(word) },
				{ q: misspelt(word), type: "tag" },
				{ q: word.slice(0, -2) },
			];
			const answers = await Promise.all<unknown>([
				searchInstantly(ctx, word),
				findSimilarThreads(ctx, word),
				...asked.map((query) => search(ctx, searchQuery.parse(query))),
			]);
			return JSON.stringify(answers);
		}
		const people = () =>
			[
				["a guest", forum.brand.id, null],
				["a member", forum.brand.id, member],
				["another brand's member", stranger.brandId, stranger.memberId],
				["another brand's guest", stranger.brandId, null],
			] as const;

		async function nobodyFinds(word: string) {
			for (const [who, brandId, memberId] of people())
				expect({ who, said: await said(brandId, memberId, word) }).toEqual({
					who,
					said: expect.not.stringContaining(word),
				});
		}
		const mayRead = async (memberId: number | null, word: string) =>
			expect(await said(forum.brand.id, memberId, word)).toContain(word);

		let next = 0;
		/** A thread and a reply, each with a word of its own in title, tag and text, which everybody finds. */
		async function aFoundThread(category = forum.brand.categoryId) {
			const [title, body, answer] = [words[next++], words[next++], words[next++]] as [string, string, string];
			const place = { ...forum.brand, categoryId: category };
			const thread = await forum.aThread(place, forum.author, { title, body, tags: [title] });
			const given = { threadId: thread.id, body: answer, bodyDocument: "", replyTo: null };
			const reply = await addReply(await forum.as(forum.author), given);
			await adapter.settle(forum);
			for (const word of [title, body, answer]) await mayRead(null, word);
			return { thread, reply, ofThread: [title, body, answer], ofReply: [answer], rest: [title, body] };
		}

		/** At once, while the index does not know yet; and when it does. */
		async function areGone(gone: string[]) {
			for (const word of gone) await nobodyFinds(word);
			await adapter.settle(forum);
			for (const word of gone) await nobodyFinds(word);
		}
		async function areBack(back: string[]) {
			await adapter.settle(forum);
			for (const word of back) await mayRead(null, word);
			for (const word of back)
				expect(await said(stranger.brandId, stranger.memberId, word)).not.toContain(word);
		}
		async function aCaseOf(postId: number) {
			await reportPost(await forum.as(forum.reporter), { postId, reason: "spam", text: "" });
			const { id } = await forum.db
				.selectFrom("moderationCase")
				.select("id")
				.where("brandId", "=", forum.brand.id)
				.where("postId", "=", postId)
				.executeTakeFirstOrThrow();
			return id;
		}
		async function aCategory(readableBy: "everyone" | "members" | "staff", id: number | null = null) {
			const slug = `category-${next++}`;
			const rest = { name: slug, description: "", hue: 1, position: 1, postableBy: "members" as const };
			const given = { id, slug, readableBy, ...rest, archived: false, preModerated: false };
			return saveCategory(await forum.as(forum.brand.owner), given);
		}

		test("another brand's members find nothing of this one", async () => {
			const { ofThread } = await aFoundThread();
			await areBack(ofThread);
		});

		test.each([
			["hides", async (postId: number) => hidePost(await forum.as(forum.anna), { postId, reason: "x" })],
			[
				"hides by a case",
				async (postId: number) => forum.decide(forum.anna, await aCaseOf(postId), { outcome: "hide" }),
			],
			[
				"removes",
				async (postId: number) => forum.decide(forum.anna, await aCaseOf(postId), { outcome: "remove" }),
			],
		])(
			"what a moderator %s, thread or reply, and it is found again when that is taken back",
			async (_, hide) => {
				const { thread, reply, ofThread, ofReply, rest } = await aFoundThread();
				await hide(reply.id);
				await areGone(ofReply);
				await areBack(rest);
				await restorePost(await forum.as(forum.anna), { postId: reply.id });
				await areBack(ofThread);
				await hide(thread.postId);
				await areGone(ofThread);
				await restorePost(await forum.as(forum.anna), { postId: thread.postId });
				await areBack(ofThread);
				await forum.forgive();
			},
		);

		test("a decision that is undone, and one that is overturned", async () => {
			const { reply, thread, ofThread, ofReply } = await aFoundThread();
			const hidden = await forum.decide(forum.anna, await aCaseOf(reply.id), { outcome: "hide" });
			// The clock of these tests is behind the queue's: working the queue would end the undo window.
			for (const word of ofReply) await nobodyFinds(word);
			await undoDecision(await forum.as(forum.anna), hidden.id);
			await areBack(ofReply);
			const removed = await forum.decide(forum.anna, await aCaseOf(thread.postId), { outcome: "remove" });
			await forum.settle();
			await areGone(ofThread);
			const appeal = await appealDecision(await forum.as(forum.author), removed.id, { text: "No." });
			await areGone(ofThread);
			const overturning = { outcome: "overturn" as const, reason: undefined, message: "Right." };
			await forum.decide(forum.boris, appeal.caseId, overturning);
			await areBack(ofThread);
			await forum.forgive();
		});

		test("what its author deletes, until that is taken back", async () => {
			const { reply, ofReply } = await aFoundThread();
			await deletePost(await forum.as(forum.author), { postId: reply.id });
			await areGone(ofReply);
			await restorePost(await forum.as(forum.author), { postId: reply.id });
			await areBack(ofReply);
		});

		test("what stood there before an edit", async () => {
			const { reply, ofReply } = await aFoundThread();
			const edit = { postId: reply.id, body: "Nothing.", bodyDocument: "", revision: 1 };
			await editPost(await forum.as(forum.author), edit);
			const shown = async (who: number | null) => said(forum.brand.id, who, ofReply[0] as string);
			expect(await shown(null)).not.toContain(ofReply[0]);
			await areGone(ofReply);
		});

		test("what waits for a moderator, until it is approved", async () => {
			const category = await aCategory("everyone");
			await forum.services.pool.query("update category set pre_moderated = true where id = $1", [category]);
			const [title, body] = [words[next++], words[next++]] as [string, string];
			const place = { ...forum.brand, categoryId: category };
			const thread = await forum.aThread(place, forum.author, { title, body, tags: [title] });
			expect(thread.visibility).toBe("held");
			await areGone([title, body]);
			const { id } = await forum.db
				.selectFrom("moderationCase")
				.select("id")
				.where("brandId", "=", forum.brand.id)
				.where("postId", "=", thread.postId)
				.executeTakeFirstOrThrow();
			await forum.decide(forum.anna, id, { outcome: "approve", reason: undefined });
			await areBack([title, body]);
		});

		test("a category for members or staff: not by others, from the moment it becomes one", async () => {
			const category = await aCategory("everyone");
			const { ofThread } = await aFoundThread(category);
			await aCategory("members", category);
			for (const settled of [false, true]) {
				if (settled) await adapter.settle(forum);
				for (const word of ofThread) {
					expect(await said(forum.brand.id, null, word)).not.toContain(word);
					expect(await said(stranger.brandId, stranger.memberId, word)).not.toContain(word);
					await mayRead(member, word);
				}
			}
			await aCategory("staff", category);
			for (const settled of [false, true]) {
				if (settled) await adapter.settle(forum);
				for (const word of ofThread) {
					await nobodyFinds(word);
					await mayRead(forum.anna, word);
				}
			}
			await aCategory("everyone", category);
			await areBack(ofThread);
		});

		test.each(["held", "returned", "hidden", "removed", "erased"])(
			"what is %s, though nobody told the index",
			async (visibility) => {
				const { thread, reply, ofThread, ofReply } = await aFoundThread();
				const { pool } = forum.services;
				await pool.query("update post set visibility = $2 where id = $1", [reply.id, visibility]);
				await areGone(ofReply);
				await pool.query("update thread set visibility = $2 where id = $1", [thread.id, visibility]);
				await areGone(ofThread);
			},
		);

		test("what was moved to a category for staff, though nobody told the index", async () => {
			const { thread, ofThread } = await aFoundThread();
			const staff = await aCategory("staff");
			await forum.services.pool.query("update thread set category_id = $2 where id = $1", [thread.id, staff]);
			await areGone(ofThread);
		});

		test("counts name no category, author or tag of what is hidden", async () => {
			const category = await aCategory("staff");
			const place = { ...forum.brand, categoryId: category };
			await forum.aThread(place, forum.anna, { title: "Common numbat", tags: ["layoffs"] });
			await forum.aThread(forum.brand, member, { title: "Common wombat" });
			await adapter.settle(forum);
			const guest = await said(forum.brand.id, null, "common");
			expect(guest).toContain("wombat");
			for (const secret of ["layoffs", `category-${next - 1}`, "anna"]) expect(guest).not.toContain(secret);
			expect(await said(forum.brand.id, forum.anna, "common")).toContain("layoffs");
		});
	});
}
