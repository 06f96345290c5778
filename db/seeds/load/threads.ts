import { sql } from "kysely";
import { excerptOf } from "~/platform/rich-text/document";
import { slugOf } from "~/platform/slug";
import { insertAll, type Tx } from "./bulk";
import type { ForumPlan } from "./forum-plan";
import { ideaStatusOf, likersOf, votersOf } from "./reactions";
import { scoreOf } from "./score";
import type { Topic } from "./topics";
import { writePost } from "./write-post";

/** The ids that the rows of this run have. */
export interface Ids {
	brandId: number;
	member(person: number): number;
	category(family: number): number;
	tag(position: number): number;
	thread(thread: number): number;
	post(place: number): number;
}

/** Inserts all threads with their final counts, their tags, and adds them to the categories and tags. */
export async function insertThreads(tx: Tx, ids: Ids, plan: ForumPlan): Promise<void> {
	const threads = plan.topics.map((topic, thread) => rowOf(plan, topic, thread));
	await insertAll(tx, "thread", threads, [
		["brand_id", "bigint", () => ids.brandId],
		["id", "bigint", (row) => ids.thread(row.thread)],
		["category_id", "bigint", (row) => ids.category(row.topic.family)],
		["author_id", "bigint", (row) => ids.member(row.author)],
		["kind", "text", (row) => row.topic.kind],
		["title", "text", (row) => row.topic.title],
		["slug", "text", (row) => slugOf(row.topic.title) || "thread"],
		["excerpt", "text", (row) => excerptOf(writePost(row.topic, row.thread, 1, null))],
		["last_number", "int", (row) => row.size],
		["reply_count", "int", (row) => row.size - 1],
		["vote_count", "int", (row) => row.votes],
		["like_count", "int", (row) => row.likes],
		["score", "float8", (row) => scoreOf({ ...row, replies: row.size - 1 })],
		["idea_status", "text", (row) => ideaStatusOf(plan, row.thread)],
		["created_at", "timestamptz", (row) => row.createdAt.toISOString()],
		["last_post_at", "timestamptz", (row) => row.lastPostAt.toISOString()],
		["last_poster_id", "bigint", (row) => ids.member(row.lastPoster)],
	]);
	await insertAll(
		tx,
		"thread_tag",
		plan.topics.flatMap(({ tags }, thread) => tags.map((tag) => ({ thread, tag }))),
		[
			["brand_id", "bigint", () => ids.brandId],
			["thread_id", "bigint", (row) => ids.thread(row.thread)],
			["tag_id", "bigint", (row) => ids.tag(row.tag)],
		],
	);
	await addCounts(
		tx,
		"category",
		ids.brandId,
		plan.topics.map(({ family }) => ids.category(family)),
	);
	await addCounts(
		tx,
		"tag",
		ids.brandId,
		plan.topics.flatMap(({ tags }) => tags.map(ids.tag)),
	);
}

function rowOf(plan: ForumPlan, topic: Topic, thread: number) {
	const size = plan.sizes[thread] as number;
	const [first, last] = [plan.placeOf(thread, 1), plan.placeOf(thread, size)];
	return {
		thread,
		topic,
		size,
		author: plan.authors[first] as number,
		lastPoster: plan.authors[last] as number,
		likes: likersOf(plan, first).length,
		votes: votersOf(plan, thread).length,
		createdAt: new Date(plan.times[first] as number),
		lastPostAt: new Date(plan.times[last] as number),
	};
}

async function addCounts(tx: Tx, table: "category" | "tag", brandId: number, ids: number[]): Promise<void> {
	await sql`
		update ${sql.table(table)} as counted set thread_count = counted.thread_count + added.threads
		from (select id, count(*)::int as threads from unnest(${ids}::bigint[]) as id group by id) as added
		where counted.brand_id = ${brandId} and counted.id = added.id
	`.execute(tx);
}
