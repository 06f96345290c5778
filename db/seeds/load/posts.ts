import { RENDERER_VERSION, renderDocument } from "~/platform/rich-text/render";
import { CHUNK, type Column, insertRows, type Tx } from "./bulk";
import type { ForumPlan } from "./forum-plan";
import { Random, seedOf } from "./random";
import { likersOf } from "./reactions";
import { replyOf } from "./replies";
import type { Ids } from "./threads";
import type { Topic } from "./topics";
import { writePost } from "./write-post";

type PostRow = ReturnType<typeof rowOf>;

/** Inserts all posts with mentions and likes. While Postgres stores one chunk, the next one is written. */
export async function insertPosts(
	tx: Tx,
	ids: Ids,
	plan: ForumPlan,
	now: Date,
	onChunk: (done: number) => void,
) {
	const total = plan.times.length;
	let storing: Promise<void> = Promise.resolve();
	for (let from = 0; from < total; from += CHUNK) {
		const until = Math.min(from + CHUNK, total);
		const rows: PostRow[] = [];
		for (let place = from; place < until; place++) rows.push(rowOf(plan, ids, place));
		await storing;
		onChunk(from);
		storing = storeChunk(tx, ids, rows, now);
	}
	await storing;
	onChunk(total);
}

function rowOf(plan: ForumPlan, ids: Ids, place: number) {
	const thread = plan.threads[place] as number;
	const number = plan.numbers[place] as number;
	const reply = replyOf(plan, place);
	const target = reply && plan.placeOf(thread, reply.to);
	const person = target === null ? null : (plan.authors[target] as number);
	const source =
		reply === null || target === null || person === null || reply.as === "plain"
			? null
			: {
					as: reply.as,
					number: reply.to,
					postId: ids.post(target),
					memberId: ids.member(person),
					handle: plan.people[person]?.handle ?? "",
				};
	const document = writePost(plan.topics[thread] as Topic, thread, number, source);
	return {
		place,
		id: ids.post(place),
		thread: ids.thread(thread),
		number,
		author: ids.member(plan.authors[place] as number),
		replyTo: target === null ? null : ids.post(target),
		document: JSON.stringify(document),
		html: renderDocument(document),
		language: (plan.topics[thread] as Topic).locale,
		likers: likersOf(plan, place),
		mentioned: source?.as === "mention" ? source.memberId : null,
		createdAt: plan.times[place] as number,
	};
}

async function storeChunk(tx: Tx, ids: Ids, rows: PostRow[], now: Date): Promise<void> {
	const brand: Column<unknown> = ["brand_id", "bigint", () => ids.brandId];
	await insertRows(tx, "post", rows, [
		brand,
		["id", "bigint", (row) => row.id],
		["thread_id", "bigint", (row) => row.thread],
		["number", "int", (row) => row.number],
		["author_id", "bigint", (row) => row.author],
		["reply_to_id", "bigint", (row) => row.replyTo],
		["document", "jsonb", (row) => row.document],
		["body_html", "text", (row) => row.html],
		["language", "text", (row) => row.language],
		["renderer_version", "smallint", () => RENDERER_VERSION],
		["like_count", "int", (row) => row.likers.length],
		["created_at", "timestamptz", (row) => new Date(row.createdAt).toISOString()],
	]);
	await insertRows(
		tx,
		"post_mention",
		rows.filter((row) => row.mentioned !== null),
		[brand, ["post_id", "bigint", (row) => row.id], ["member_id", "bigint", (row) => row.mentioned]],
	);
	await insertRows(
		tx,
		"post_like",
		rows.flatMap((row) => row.likers.map((person) => ({ row, person }))),
		[
			brand,
			["post_id", "bigint", ({ row }) => row.id],
			["member_id", "bigint", ({ person }) => ids.member(person)],
			["liked_at", "timestamptz", ({ row, person }) => likedAt(row, person, now).toISOString()],
		],
	);
}

/** Within three days of the post, and before `now`. */
function likedAt(row: PostRow, person: number, now: Date): Date {
	const delay = new Random(seedOf(row.place, person)).next() ** 2 * 3 * 86_400_000;
	return new Date(Math.min(now.getTime(), row.createdAt + Math.floor(delay)));
}
