import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterEach, beforeEach, expect, test } from "vitest";
import { likePost } from "~/features/reactions/index.server";
import { addReply, deletePost, restorePost } from "~/features/threads/index.server";
import { saveRules } from "../commands/save-rules.server";
import { startingSettings } from "../contract";
import { checkStanding } from "../index.server";
import { drain } from "../outbox/drain.server";

const STEPS = 120;
const HOUR = 3_600_000;

let forum: ModeratedForum;
beforeEach(async () => {
	forum = await moderatedForum();
});
afterEach(() => forum.close());

/** The same numbers each time: a failure can be looked at again. */
function diceOf(seed: number) {
	let state = seed;
	return (sides: number) => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((state / 2_147_483_648) * sides);
	};
}

interface Written {
	id: number;
	by: number;
	deleted: boolean;
}

test.each([3, 5])(
	"days reckoned as the news comes are what whole months say, whoever gives to whom and takes back (%i)",
	async (seed) => {
		const dice = diceOf(seed);
		const members: number[] = [];
		for (let count = 0; count < 2; count += 1) members.push(await forum.aMember(forum.brand.id));
		await forum.services.pool.query("update member set created_at = '2020-01-01'");
		// Friends from the second like on, a look from the sixth: what came before is of weight all the time.
		const rules = { ...startingSettings, mutualHalf: 1, mutualLook: 5 };
		await saveRules(await forum.as(forum.brand.owner), rules, "now");
		const pick = <Item>(list: Item[]) => list[dice(list.length)] as Item;
		const posts: Written[] = [];
		const steps = [
			async () => {
				const by = pick(members);
				const said = { threadId: forum.thread.id, body: `words ${posts.length}`, bodyDocument: "" };
				posts.push({ id: (await addReply(await forum.as(by), said)).id, by, deleted: false });
			},
			async () => like(pick(posts), true),
			async () => like(pick(posts), true),
			async () => like(pick(posts), true),
			async () => like(pick(posts), false),
			async () => {
				const post = pick(posts);
				const act = post.deleted ? restorePost : deletePost;
				await act(await forum.as(post.by), { postId: post.id });
				post.deleted = !post.deleted;
			},
		];
		async function like({ id, by, deleted }: Written, on: boolean) {
			const giver = pick(members.filter((member) => member !== by));
			if (!deleted) await likePost(await forum.as(giver), { postId: id, on });
		}
		for (let count = 0; count < 6; count += 1) await steps[0]?.();
		for (let step = 0; step < STEPS; step += 1) {
			await pick(steps)();
			forum.advance(dice(6) * HOUR);
			if (dice(4) === 0) await drain(await forum.as(null));
		}
		await drain(await forum.as(null));
		const halves = await forum.services.pool.query(
			"select count(*)::integer as count from standing_award where reason = 'friends'",
		);
		expect(halves.rows[0].count).toBeGreaterThan(0);
		expect(await checkStanding(await forum.as(null))).toMatchObject({
			acts: 0,
			worths: 0,
			totals: 0,
			boards: 0,
		});
	},
);
