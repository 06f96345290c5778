import { sql } from "kysely";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { readMembers } from "../documents/read-members.server";
import { readPosts } from "../documents/read-posts.server";
import { readTags } from "../documents/read-tags.server";
import { replaceDocuments } from "../documents/write-documents.server";
import { claim, finish, keepProblem, type Note } from "./claim.server";
import { takeTurn } from "./take-turn.server";

const BATCH = 500;

/** Brings the documents of a brand up to date with everything that was noted. */
export async function drain(ctx: Context) {
	for (;;) {
		const notes = await claim(ctx, BATCH);
		if (notes.length === 0) return;
		await settle(ctx, notes);
	}
}

/** A batch that fails is halved until the culprit stands alone: it is kept with its reason, the others get in. */
async function settle(ctx: Context, notes: Note[]): Promise<void> {
	try {
		await inTransaction(ctx, (tx) => write(tx, notes));
	} catch (error) {
		const [first, ...others] = notes;
		if (!first) return;
		if (others.length === 0) {
			ctx.services.log.error(
				{ note: first, reason: (error as Error).message },
				"a document cannot be written",
			);
			return keepProblem(ctx, first, (error as Error).message);
		}
		const half = Math.ceil(notes.length / 2);
		await settle(ctx, notes.slice(0, half));
		await settle(ctx, notes.slice(half));
	}
}

async function write(tx: WriteContext, notes: Note[]) {
	await takeTurn(tx);
	const of = (type: Note["entityType"]) =>
		notes.filter(({ entityType }) => entityType === type).map(({ entityId }) => entityId);
	await replaceDocuments(tx, "post", of("post"), await readPosts(tx, of("post")));
	await replaceDocuments(tx, "member", of("member"), await readMembers(tx, of("member")));
	await replaceDocuments(tx, "tag", of("tag"), await readTags(tx, of("tag")));
	await noteParts(tx, of("thread"));
	await finish(tx, notes);
}

/** A thread is its posts and tags: they come with the next batches. */
async function noteParts(tx: WriteContext, threadIds: number[]) {
	if (threadIds.length === 0) return;
	await sql`
		insert into search_outbox (brand_id, entity_type, entity_id)
		select brand_id, 'post', id from post where brand_id = ${tx.brand.id} and thread_id = any(${threadIds}::bigint[])
		union select brand_id, 'tag', tag_id from thread_tag
			where brand_id = ${tx.brand.id} and thread_id = any(${threadIds}::bigint[])
		order by 2, 3
		on conflict (brand_id, entity_type, entity_id) do update
			set seq = nextval('search_outbox_seq'), next_attempt_at = now(), attempts = 0, problem = null
	`.execute(tx.db);
}
