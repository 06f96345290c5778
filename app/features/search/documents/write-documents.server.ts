import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { labelsOf } from "./labels";
import { learnWords } from "./learn-words.server";
import type { SearchDocument } from "./search-document";

/** Puts in what was found of these ids, and takes out the others: they are not to be found any more. */
export async function replaceDocuments(
	tx: WriteContext,
	kind: SearchDocument["kind"],
	ids: number[],
	found: SearchDocument[],
) {
	const there = new Set(found.map(({ refId }) => refId));
	await writeDocuments(tx, found);
	await removeDocuments(
		tx,
		kind,
		ids.filter((id) => !there.has(id)),
	);
}

/** Puts documents in, or in the place of what stood there. */
async function writeDocuments(tx: WriteContext, documents: SearchDocument[]) {
	if (documents.length === 0) return;
	const rows = documents.map((document) => ({
		...document,
		name: document.name ?? "",
		labels: labelsOf(tx.brand.id, document),
	}));
	await sql`
		insert into search_document
			(brand_id, kind, ref_id, thread_id, category_id, author_id, thread_kind, opening, language, likes, created_at, name, stems)
		select ${tx.brand.id}, d.kind, d."refId", d."threadId", d."categoryId", d."authorId", d."threadKind", d.opening,
			d.language, d.likes, d."createdAt", nullif(d.name, ''),
			search_vector(d.language, d.name, d."writtenName", d.tags, d.body, d."writtenBody")
				|| array_to_tsvector(d.labels)
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (
			kind text, "refId" bigint, "threadId" bigint, "categoryId" bigint, "authorId" bigint, "threadKind" text,
			opening boolean, language text, likes integer, "createdAt" timestamptz, name text, "writtenName" text,
			tags text, body text, "writtenBody" text, labels text[])
		order by d."refId"
		on conflict (brand_id, kind, ref_id) do update set
			thread_id = excluded.thread_id, category_id = excluded.category_id, author_id = excluded.author_id,
			thread_kind = excluded.thread_kind, opening = excluded.opening, language = excluded.language,
			likes = excluded.likes, created_at = excluded.created_at, name = excluded.name, stems = excluded.stems
	`.execute(tx.db);
	await learnWords(tx, documents);
}

async function removeDocuments(tx: WriteContext, kind: SearchDocument["kind"], refIds: number[]) {
	if (refIds.length === 0) return;
	await sql`
		delete from search_document
		where brand_id = ${tx.brand.id} and kind = ${kind} and ref_id = any(${refIds}::bigint[])
	`.execute(tx.db);
}
