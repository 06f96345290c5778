import { sql } from "kysely";
import type { Database } from "../connect";
import { reserveIds, type Tx } from "./load/bulk";
import { type ForumPlan, planForum } from "./load/forum-plan";
import { categoriesFor, insertMembers, tagsFor } from "./load/ground";
import { insertOutcomes } from "./load/outcomes";
import { inventPeople } from "./load/people";
import { insertPosts } from "./load/posts";
import { Random } from "./load/random";
import { type Ids, insertThreads } from "./load/threads";

export interface LoadOptions {
	brandId: number;
	threads: number;
	/** All posts, the first ones of threads included. */
	posts: number;
	/** One thread gets exactly so many posts, and all others fewer. */
	longestThread?: number;
	onProgress?: (done: number, total: number) => void;
	now: Date;
}

export interface Loaded {
	threads: number;
	posts: number;
	members: number;
	seconds: number;
}

const PEOPLE = 300;
const SEED = 20_260;

/**
 * Fills a brand with a believable forum in three languages, in one transaction: all of it or nothing. The same options
 * give the same forum. Facts are not recorded, so no mails are sent and nothing is indexed.
 */
export async function load(db: Database, options: LoadOptions): Promise<Loaded> {
	const { brandId, threads, posts, now, onProgress = () => {} } = options;
	const started = performance.now();
	const random = new Random(SEED);
	const taken = await db.selectFrom("member").select("handle").where("brandId", "=", brandId).execute();
	const people = inventPeople(PEOPLE, new Set(taken.map(({ handle }) => handle)), now, random);
	const plan = planForum(options, people, now, random);
	await db.transaction().execute(async (tx) => {
		const ids = await takeIds(tx, brandId, plan);
		await insertThreads(tx, ids, plan);
		await insertPosts(tx, ids, plan, now, (done) => onProgress(done, posts));
		await insertOutcomes(tx, ids, plan, now);
	});
	await analyze(db);
	return { threads, posts, members: people.length, seconds: (performance.now() - started) / 1000 };
}

async function takeIds(tx: Tx, brandId: number, plan: ForumPlan): Promise<Ids> {
	const firstMember = await insertMembers(tx, brandId, plan);
	const categories = await categoriesFor(tx, brandId);
	const tags = await tagsFor(tx, brandId);
	const threads = await threadIds(tx, plan);
	const firstPost = await reserveIds(tx, "post", plan.times.length);
	return {
		brandId,
		member: (person) => firstMember + person,
		category: (family) => categories[family] as number,
		tag: (position) => tags[position] as number,
		thread: (thread) => threads[thread] as number,
		post: (place) => firstPost + place,
	};
}

/** A later thread has a higher id, as if they had been started one after the other. */
async function threadIds(tx: Tx, plan: ForumPlan): Promise<Float64Array> {
	const first = await reserveIds(tx, "thread", plan.sizes.length);
	const ids = new Float64Array(plan.sizes.length);
	let next = first;
	plan.numbers.forEach((number, place) => {
		if (number === 1) ids[plan.threads[place] as number] = next++;
	});
	return ids;
}

/** Without fresh statistics Postgres plans the first pages for an empty forum. */
async function analyze(db: Database): Promise<void> {
	await sql`analyze member, category, tag, thread, thread_tag, post, post_mention, post_like, idea_vote, idea_answer, accepted_answer`.execute(
		db,
	);
}
