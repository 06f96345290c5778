import { sql } from "kysely";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { readers } from "../documents/readers";
import type { SearchDocument } from "../documents/search-document";
import { replaceDocuments } from "../documents/write-documents.server";
import { takeTurn } from "../outbox/take-turn.server";

const BATCH = 1_000;

type Kind = SearchDocument["kind"];

/**
 * Writes every document of the brand anew from the tables, beside the running forum, batch by batch along the primary
 * key, and takes out what is there no more. What changes meanwhile comes after it by its note. Returns how many it wrote.
 */
export async function rebuildDocuments(
	ctx: Context,
	onProgress: (done: number, total: number) => void = () => {},
): Promise<number> {
	const total = await countAll(ctx);
	let seen = 0;
	let written = 0;
	await sql`delete from search_word where brand_id = ${ctx.brand.id}`.execute(ctx.db);
	for (const kind of ["tag", "member", "post"] as const) {
		for (let last = 0; ; ) {
			const ids = await idsAfter(ctx, kind, last);
			const next = ids.at(-1);
			written += await inTransaction(ctx, (tx) => writeRange(tx, kind, ids, last));
			if (next === undefined) break;
			last = next;
			seen += ids.length;
			onProgress(seen, total);
		}
	}
	await sql`analyze search_document, search_opening`.execute(ctx.db);
	return written;
}

/** Documents between two ids, as the tables have them now; without ids all that come after `last` are gone. */
async function writeRange(tx: WriteContext, kind: Kind, ids: number[], last: number): Promise<number> {
	await takeTurn(tx);
	await sql`
		delete from search_document
		where brand_id = ${tx.brand.id} and kind = ${kind} and ref_id > ${last}
			and (${ids.at(-1) ?? null}::bigint is null or ref_id <= ${ids.at(-1) ?? null})
			and not ref_id = any(${ids}::bigint[])
	`.execute(tx.db);
	const found = await readers[kind](tx, ids);
	await replaceDocuments(tx, kind, ids, found);
	return found.length;
}

async function idsAfter(ctx: Context, kind: Kind, last: number): Promise<number[]> {
	const { rows } = await sql<{ id: number }>`
		select id from ${sql.table(kind)} where brand_id = ${ctx.brand.id} and id > ${last} order by id limit ${BATCH}
	`.execute(ctx.db);
	return rows.map(({ id }) => id);
}

async function countAll(ctx: Context): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select (select count(*) from post where brand_id = ${ctx.brand.id})
			+ (select count(*) from member where brand_id = ${ctx.brand.id})
			+ (select count(*) from tag where brand_id = ${ctx.brand.id}) as count
	`.execute(ctx.db);
	return rows[0]?.count ?? 0;
}
