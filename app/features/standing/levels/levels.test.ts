import { type ModeratedForum, moderatedForum } from "@test/moderation";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { likePost } from "~/features/reactions/index.server";
import { addReply } from "~/features/threads/index.server";
import { reviewAwards } from "../commands/review-awards.server";
import {
	giveLevel,
	listLevelChanges,
	readLevel,
	readLevelSettings,
	saveLevels,
	switchLevels,
	tryOut,
	unlockLevel,
} from "../index.server";
import { drain } from "../outbox/drain.server";
import { type LevelSettings, startingLevels } from "./contract";
import { reckonAllLevels } from "./reckon-all-levels.server";

const DAY = 86_400_000;
const nothing = { posts: 0, days: 0, likes: 0, givers: 0, answers: 0, joined: 0 };
/** Level 2 for ten posts; the higher ones out of reach. */
const tenPosts: LevelSettings = {
	...startingLevels,
	requirements: [
		{ ...nothing, posts: 10 },
		{ ...nothing, posts: 1_000 },
		{ ...nothing, posts: 2_000 },
	],
};

let forum: ModeratedForum;
let ines: number;
let fans: number[];
beforeEach(async () => {
	forum = await moderatedForum();
	ines = await forum.aMember(forum.brand.id, { handle: "ines" });
	fans = [];
	for (let count = 0; count < 4; count += 1) fans.push(await forum.aMember(forum.brand.id));
	await forum.services.pool.query("update member set created_at = '2020-01-01'");
});
afterEach(() => forum.close());

const owner = () => forum.as(forum.brand.owner);
const ask = async (requirements: Partial<LevelSettings["requirements"][number]>, windowDays = 100) =>
	saveLevels(await owner(), {
		...tenPosts,
		windowDays,
		requirements: [{ ...nothing, ...requirements }, ...tenPosts.requirements.slice(1)],
	});
const reply = async (by = ines) =>
	(await addReply(await forum.as(by), { threadId: forum.thread.id, body: "words", bodyDocument: "" })).id;
const write = async (count: number) => {
	const posts = [];
	for (let number = 0; number < count; number += 1) posts.push(await reply());
	return posts;
};
const like = async (by: number | undefined, postId: number | undefined) =>
	likePost(await forum.as(by as number), { postId: postId as number, on: true });
const reckon = async () => {
	await drain(await forum.as(null));
	return level();
};
/** What the job of every day does. */
const daily = async () => {
	await reckonAllLevels(await forum.as(null));
	return level();
};
const level = async () =>
	(await forum.db.selectFrom("member").select("level").where("id", "=", ines).executeTakeFirstOrThrow())
		.level;
const why = async () =>
	(await listLevelChanges(await forum.as(ines), ines)).map(({ cause, to }) => `${cause} ${to}`);
const days = (count: number) => forum.advance(count * DAY);
/** All posts of somebody leave the window, one by one, as days pass: here at once. */
const age = (count: number) =>
	forum.services.pool.query(
		"update standing_award set at = at - interval '200 days' where ctid in (select ctid from standing_award where member_id = $1 order by at limit $2)",
		[ines, count],
	);

describe("a level is not gained", () => {
	test("by likes of one person where they have to come from several", async () => {
		await ask({ likes: 3, givers: 3 });
		for (const post of await write(3)) await like(fans[0], post);
		expect(await reckon()).toBe(1);
		const [post] = await write(1);
		await like(fans[1], post);
		await like(fans[2], post);
		expect(await reckon()).toBe(2);
	});
	test("by posts of one day where several days are asked for", async () => {
		await ask({ posts: 2, days: 2 });
		await write(3);
		expect(await reckon()).toBe(1);
		days(1);
		await write(1);
		expect(await reckon()).toBe(2);
	});
	test("before somebody is here long enough", async () => {
		await ask({ joined: 3 });
		await forum.services.pool.query("update member set created_at = $1 where id = $2", [
			(await forum.as(null)).now,
			ines,
		]);
		await write(1);
		expect(await reckon()).toBe(1);
		days(4);
		expect(await daily()).toBe(2);
	});
	test("by what lies before the window", async () => {
		await ask({ posts: 3 }, 30);
		await write(2);
		await reckon();
		days(40);
		await write(1);
		expect(await reckon()).toBe(1);
		await write(2);
		expect(await reckon()).toBe(2);
	});
	test("by likes that look arranged, until somebody looked and let them count", async () => {
		await ask({ likes: 1 });
		const [post] = await write(1);
		await like(fans[0], post);
		await drainAs("quarantined");
		expect(await daily()).toBe(1);
		const { rows } = await forum.services.pool.query<{ month: string }>(
			"select month::text from standing_award where state = 'quarantined'",
		);
		await reviewAwards(await owner(), {
			member: ines,
			month: rows[0]?.month as string,
			verdict: "released",
		});
		expect(await level()).toBe(2);
	});
	test("within the days of a sanction, and is gained when it was lifted", async () => {
		await ask({ posts: 2 });
		await sanction();
		await write(2);
		expect(await reckon()).toBe(1);
		expect((await readLevel(await forum.as(ines), ines))?.sanctioned).toBe(true);
		await forum.services.pool.query("update sanction set lifted_at = starts_at");
		expect(await daily()).toBe(2);
	});
	test("by staff", async () => {
		await ask({ posts: 1 });
		await reply(forum.anna);
		await reckon();
		const { rows } = await forum.services.pool.query("select level from member where id = $1", [forum.anna]);
		expect(rows).toEqual([{ level: 1 }]);
		expect(await readLevel(await forum.as(forum.anna), forum.anna)).toBeNull();
		await expect(
			giveLevel(await owner(), forum.anna, { level: 3, reason: "Why not." }),
		).rejects.toMatchObject({ code: "forbidden" });
	});
});

/** Over, so that its member writes again, and within the window. */
async function sanction() {
	const { now } = await forum.as(null);
	await forum.services.pool.query(
		"insert into sanction (brand_id, member_id, kind, starts_at, ends_at) values ($1, $2, 'suspension', $3, $4)",
		[forum.brand.id, ines, new Date(+now - 3 * DAY), new Date(+now - DAY)],
	);
}

/** As the books leave what two give each other too often. */
async function drainAs(state: string) {
	await drain(await forum.as(null));
	await forum.services.pool.query(
		"update standing_award set state = $1, reason = 'mutual' where rule = 'like-received'",
		[state],
	);
	await forum.services.pool.query("update level_state set reached = 1; ");
	await forum.services.pool.query("update member set level = 1 where role = 'member'");
}

test("news that comes five times gives one level, one line of history and one notice", async () => {
	await ask({ posts: 3 });
	const posts = await write(3);
	for (let time = 0; time < 5; time += 1) {
		await forum.services.pool.query(
			"insert into standing_outbox (brand_id, kind, ref_id) select $1, 'post', unnest($2::bigint[]) order by 3 desc on conflict do nothing",
			[forum.brand.id, posts],
		);
		expect(await reckon()).toBe(2);
	}
	await forum.drainJobs();
	expect(await why()).toEqual(["reached 2"]);
	const { rows } = await forum.services.pool.query(
		"select path from notification where member_id = $1 and kind = 'level-gained'",
		[ines],
	);
	expect(rows).toEqual([{ path: "/m/ines/standing" }]);
});

describe("a level is lost gently", () => {
	beforeEach(async () => {
		await saveLevels(await owner(), tenPosts);
		await write(10);
		expect(await reckon()).toBe(2);
	});
	test("not while 90 % of what it asks for is done", async () => {
		await age(1);
		await daily();
		days(30);
		expect(await daily()).toBe(2);
		expect((await readLevel(await forum.as(ines), ines))?.risk).toBeNull();
	});
	test("not before 14 days below that, which are told with their end", async () => {
		await age(2);
		expect(await daily()).toBe(2);
		const risk = (await readLevel(await forum.as(ines), ines))?.risk;
		expect(risk?.progress).toEqual([{ measure: "posts", value: 8, asked: 10 }]);
		days(13);
		expect(await daily()).toBe(2);
		days(1);
		expect(await daily()).toBe(1);
		expect(await why()).toEqual(["not-kept 1", "reached 2"]);
		await forum.drainJobs();
		const { rows } = await forum.services.pool.query(
			"select count(*) from notification where kind = 'level-gained'",
		);
		expect(rows).toEqual([{ count: 1 }]);
	});
	test("not where the 14 days are not in a row", async () => {
		await age(2);
		await daily();
		days(10);
		await write(1);
		await reckon();
		await age(3);
		await daily();
		days(10);
		expect(await daily()).toBe(2);
	});
	test("one step at a time", async () => {
		await saveLevels(await owner(), {
			...tenPosts,
			requirements: [
				{ ...nothing, posts: 8 },
				{ ...nothing, posts: 10 },
				{ ...nothing, posts: 20 },
			],
		});
		expect(await daily()).toBe(3);
		await age(10);
		await daily();
		days(15);
		expect(await daily()).toBe(2);
		days(13);
		expect(await daily()).toBe(2);
		days(2);
		expect(await daily()).toBe(1);
	});
	test("by a sanction no faster than by silence", async () => {
		await sanction();
		expect(await daily()).toBe(2);
		days(15);
		expect(await daily()).toBe(1);
	});
	test("by stricter rules no faster either", async () => {
		await ask({ posts: 50 });
		await forum.drainJobs();
		expect(await daily()).toBe(2);
	});
});

describe("a level by hand", () => {
	test("is given by staff only, and taken back only where there is one", async () => {
		const gift = { level: 5, reason: "For the meeting." };
		await expect(giveLevel(await forum.as(ines), ines, gift)).rejects.toMatchObject({ code: "forbidden" });
		await expect(unlockLevel(await owner(), ines, "No more.")).rejects.toMatchObject({ code: "conflict" });
		expect(await level()).toBe(1);
	});
	test("holds whatever is counted, says why, and gives way to what was reached meanwhile", async () => {
		await ask({ posts: 2 });
		await giveLevel(await forum.as(forum.anna), ines, { level: 5, reason: "For the meeting." });
		await write(2);
		expect(await reckon()).toBe(5);
		days(200);
		expect(await daily()).toBe(5);
		const shown = await readLevel(await forum.as(ines), ines);
		expect(shown).toMatchObject({ level: 5, lock: { reason: "For the meeting." }, next: null, risk: null });
		await write(2);
		await reckon();
		await unlockLevel(await forum.as(forum.anna), ines, "The meeting is over.");
		expect(await level()).toBe(2);
		const history = await listLevelChanges(await forum.as(ines), ines);
		expect(history.map(({ cause, reason }) => [cause, reason])).toEqual([
			["unlocked", "The meeting is over."],
			["given", "For the meeting."],
		]);
	});
	test("can hold somebody below what they would reach", async () => {
		await ask({ posts: 2 });
		await giveLevel(await forum.as(forum.anna), ines, { level: 1, reason: "Only links so far." });
		await write(3);
		expect(await reckon()).toBe(1);
		await unlockLevel(await forum.as(forum.anna), ines, "Better now.");
		expect(await level()).toBe(2);
	});
});

describe("a brand without levels", () => {
	test("has none to show, gains none, and gives everybody what regulars may do", async () => {
		await expect(switchLevels(await forum.as(forum.anna), false)).rejects.toMatchObject({
			code: "forbidden",
		});
		await ask({ posts: 1 });
		await switchLevels(await owner(), false);
		await write(1);
		expect(await reckon()).toBe(1);
		expect(await readLevel(await forum.as(ines), ines)).toBeNull();
		const { brand } = await forum.as(ines);
		expect(brand.levels.shown).toBe(false);
		await switchLevels(await owner(), true);
		await forum.drainJobs();
		expect((await readLevelSettings(await owner())).requirements[0]?.posts).toBe(1);
		expect(await daily()).toBe(2);
	});
	test("is also one that gives no points", async () => {
		await forum.services.pool.query("insert into standing_setting (brand_id, enabled) values ($1, false)", [
			forum.brand.id,
		]);
		expect((await forum.as(ines)).brand.levels.shown).toBe(false);
	});
});

test("settings are the owner's, and can be tried before they are saved", async () => {
	await expect(saveLevels(await forum.as(forum.anna), tenPosts)).rejects.toMatchObject({
		code: "forbidden",
	});
	await expect(tryOut(await forum.as(forum.anna), "levels", { settings: tenPosts })).rejects.toMatchObject({
		code: "forbidden",
	});
	await write(10);
	await drain(await forum.as(null));
	const tried = await tryOut(await owner(), "levels", { settings: tenPosts });
	expect(tried.found).toEqual({ counts: [1, 0, 0] });
	expect((await readLevelSettings(await owner())).requirements).toEqual(startingLevels.requirements);
});
