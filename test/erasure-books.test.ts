import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eraseMember } from "~/features/members/index.server";
import { acceptAnswer, likePost, voteForIdea } from "~/features/reactions/index.server";
import { claimReward } from "~/features/rewards/index.server";
import { checkStanding, grantCredit, rebuildStanding } from "~/features/standing/index.server";
import { addReply, deletePost } from "~/features/threads/index.server";
import { inTransaction } from "~/platform/context";
import { type TestForum, testForum } from "./forum";

let forum: TestForum;
beforeAll(async () => {
	forum = await testForum({ FOLKMOOT_RATE_LIMITS: "off" });
});
afterAll(() => forum.close());

const HOURS = 3_600_000;
const right = { acts: 0, worths: 0, totals: 0, boards: 0, waiting: 0 };

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
function chance(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

/** Four people who write, like each other, vote, accept, spend, delete, in no order; now and then the worker comes by. */
async function aHistory(seed: number) {
	const below = chance(seed);
	const brand = await forum.aBrand({ slug: `seed-${seed}` });
	const people: number[] = [];
	for (let count = 0; count < 4; count += 1) people.push(await forum.aMember(brand.id));
	await forum.services.pool.query("update member set created_at = '2020-01-01' where brand_id = $1", [
		brand.id,
	]);
	const { rows } = await forum.services.pool.query<{ id: number }>(
		`insert into reward (brand_id, name, price) values ($1, '{"en":"Mug"}', 5) returning id`,
		[brand.id],
	);
	const mug = rows[0]?.id as number;
	const somebody = () => people[below(people.length)] as number;
	const as = (memberId: number) => forum.context(brand.id, memberId);
	const threads: { id: number; kind: string }[] = [];
	const posts: number[] = [];
	const anyThread = () => threads[below(threads.length)]?.id as number;
	const anyPost = () => posts[below(posts.length)] as number;
	const start = async () => {
		const kind = (["discussion", "question", "idea"] as const)[below(3)] ?? "discussion";
		const thread = await forum.aThread(brand, somebody(), { kind });
		threads.push({ id: thread.id, kind });
		posts.push(thread.postId);
	};
	const reply = async () => {
		const post = await addReply(await as(somebody()), {
			threadId: anyThread(),
			body: "words",
			bodyDocument: "",
		});
		posts.push(post.id);
	};
	const acts = [
		start,
		reply,
		reply,
		async () => likePost(await as(somebody()), { postId: anyPost(), on: true }),
		async () => likePost(await as(somebody()), { postId: anyPost(), on: true }),
		async () => likePost(await as(somebody()), { postId: anyPost(), on: below(2) === 0 }),
		async () => voteForIdea(await as(somebody()), { threadId: anyThread(), on: true }),
		async () => acceptAnswer(await as(somebody()), { postId: anyPost(), on: true }),
		async () => deletePost(await as(somebody()), { postId: anyPost() }),
		async () => claimReward(await as(somebody()), mug),
		async () => forum.drainJobs(),
	];
	await start();
	await reply();
	for (let step = 0; step < 90; step += 1) {
		forum.advance(below(20) * HOURS);
		// Much of what chance wants is refused: one's own post, a thread that is no idea, an empty purse.
		await acts[below(acts.length)]?.().catch(() => {});
	}
	const leaver = somebody();
	await inTransaction(await as(leaver), (tx) =>
		grantCredit(tx, { memberId: leaver, amount: 30, referralId: 1 }),
	);
	await claimReward(await as(leaver), mug);
	await forum.drainJobs();
	// Everything is vested: what the end compares is no question of the hour.
	forum.advance(1_000 * HOURS);
	await rebuildStanding(await forum.context(brand.id));
	return { brand, people, leaver };
}

const totals = async (brandId: number): Promise<Map<number, { points: number; credit: number }>> => {
	const { rows } = await forum.services.pool.query(
		"select member_id, points, credit from standing_total where brand_id = $1",
		[brandId],
	);
	return new Map(rows.map(({ member_id, points, credit }) => [Number(member_id), { points, credit }]));
};

describe.each([1, 2, 3, 4, 5])("after history %i", (number) => {
	test.each(["keep", "remove"] as const)(
		"and a leaver whose texts it may %s, the books are right",
		async (texts) => {
			const { brand, people, leaver } = await aHistory(number * 2 + Number(texts === "keep"));
			const nobody = async () => forum.context(brand.id);
			expect(await checkStanding(await nobody())).toEqual(right);
			const before = await totals(brand.id);
			expect([...before.values()].reduce((sum, { points }) => sum + points, 0)).toBeGreaterThan(10);
			await eraseMember(await forum.context(brand.id, leaver), { memberId: leaver, texts });
			await forum.drainJobs();
			expect(await checkStanding(await nobody())).toEqual(right);
			expect(await rebuildStanding(await nobody())).toBe(0);
			const after = await totals(brand.id);
			expect(after.get(leaver)?.points).toBe(0);
			for (const other of people.filter((id) => id !== leaver)) {
				const [was, is] = [before.get(other)?.points ?? 0, after.get(other)?.points ?? 0];
				// Among friends each counts half: whose friend took everything along was never one.
				if (texts === "keep") expect(is).toBe(was);
				else expect(is).toBeGreaterThanOrEqual(was);
			}
			const { rows } = await forum.services.pool.query(
				"select coalesce(sum(points), 0)::integer as points from standing_board where brand_id = $1 and member_id = $2",
				[brand.id, leaver],
			);
			expect(rows).toEqual([{ points: 0 }]);
		},
	);
});
