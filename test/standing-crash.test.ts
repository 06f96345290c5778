import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkStanding, rebuildStanding } from "~/features/standing/index.server";
import { type TestForum, testForum } from "./forum";
import { workersOf } from "./workers";

/** Enough for several batches of the book-keeper: a worker is killed before, within and between them. */
const POSTS = 1_600;
const PEOPLE = 12;

let forum: TestForum;
let brandId: number;
let workers: ReturnType<typeof workersOf>;
beforeAll(async () => {
	forum = await testForum({ FOLKMOOT_RATE_LIMITS: "off" });
	brandId = await aBusyForum();
	workers = workersOf(forum);
});
afterAll(async () => {
	workers.end();
	await forum.close();
});

const rows = async (text: string, values: unknown[] = []) =>
	(await forum.services.pool.query(text, values)).rows;
const count = async (condition: string) =>
	Number(
		(await rows(`select count(*) from standing_outbox where brand_id = $1 and ${condition}`, [brandId]))[0]
			.count,
	);
const waiting = () => count("true");

/** Posts of some months and two likes for each, noted and not entered yet; nothing else would count them. */
async function aBusyForum(): Promise<number> {
	const brand = await forum.aBrand();
	const people: number[] = [];
	for (let made = 0; made < PEOPLE; made += 1) people.push(await forum.aMember(brand.id));
	const { id: threadId } = await forum.aThread(brand, brand.owner);
	await forum.drainJobs();
	await rows("update member set created_at = '2020-01-01'");
	await rows(
		"insert into standing_setting (brand_id, counted_at) values ($1, now()) on conflict (brand_id) do update set counted_at = now()",
		[brand.id],
	);
	await rows(
		`with written as (
			insert into post (brand_id, thread_id, number, author_id, document, body_html, renderer_version, created_at)
			select $1, $2, n + 1, ($3::bigint[])[n % $4 + 1], '{"type":"doc","content":[]}', '', 1,
				timestamptz '2026-01-01' + n * interval '5 hours'
			from generate_series(1, $5::integer) n returning id, author_id, created_at
		), liked as (
			insert into post_like (brand_id, post_id, member_id, liked_at)
			select $1, w.id, giver, w.created_at + interval '1 hour' from written w
			cross join lateral (
				select giver from unnest($3::bigint[]) giver where giver <> w.author_id order by md5(w.id || ' ' || giver) limit 2
			) two returning post_id, member_id
		)
		insert into standing_outbox (brand_id, kind, ref_id, by_id)
		select $1, 'post', id, 0 from written union all select $1, 'like', post_id, member_id from liked`,
		[brand.id, threadId, people, PEOPLE, POSTS],
	);
	return brand.id;
}

async function kill(child: ChildProcess) {
	child.kill("SIGKILL");
	await once(child, "exit");
}

/** What a dead worker had borrowed is free again after minutes, and the timer asks for the job: here at once. */
async function minutesPass() {
	await rows("update standing_outbox set next_attempt_at = now(), attempts = 0");
	await rows(
		"select graphile_worker.add_job('standing.drain', json_build_object('brandId', $1::bigint), job_key => 'standing.drain:' || $1)",
		[brandId],
	);
}

async function until(holds: () => Promise<boolean>) {
	while (!(await holds())) await sleep(5);
}

/** Members whose entries are not what their total says: none, at any moment. */
const apart = () =>
	rows(
		`select t.member_id from standing_total t
		left join (select member_id, sum(amount) as points from standing_entry where brand_id = $1 group by 1) e using (member_id)
		where t.brand_id = $1 and t.points <> coalesce(e.points, 0)`,
		[brandId],
	);

const all = 3 * POSTS;
const moments: [string, () => Promise<boolean>][] = [
	["before the first batch is entered", async () => (await count("attempts > 0")) > 0],
	["when the first batch is", async () => (await waiting()) < all],
	["within the next", async () => (await count("attempts > 0")) > 0],
	["when half of it is", async () => (await waiting()) <= all / 2],
];

test("a worker killed anywhere leaves books that the next one brings to what a rebuild says", async () => {
	expect(await waiting()).toBe(all);
	for (const [moment, isNow] of moments) {
		await minutesPass();
		const doomed = await workers.start();
		await until(async () => (await isNow()) || (await waiting()) === 0);
		await kill(doomed);
		expect(await waiting(), moment).toBeGreaterThan(0);
		expect(await apart(), moment).toEqual([]);
	}
	await minutesPass();
	const last = await workers.start();
	await until(async () => (await waiting()) === 0);
	await kill(last);
	const nobody = async () => ({ ...(await forum.context(brandId)), now: new Date() });
	expect(await checkStanding(await nobody())).toEqual({
		acts: 0,
		worths: 0,
		totals: 0,
		boards: 0,
		waiting: 0,
	});
	expect(await rebuildStanding(await nobody())).toBe(0);
	const [{ points }] = await rows("select sum(points) as points from standing_total where brand_id = $1", [
		brandId,
	]);
	expect(Number(points)).toBeGreaterThan(POSTS);
}, 90_000);
