import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { readers } from "../documents/readers";
import type { SearchDocument } from "../documents/search-document";
import { type IndexDocument, indexId, type Stemmed, toIndexDocument } from "../meilisearch/index-document";
import { contentHash } from "./content-hash";

export interface Changes {
	documents: IndexDocument[];
	/** Ids of what is not to be found any more. */
	gone: string[];
}

/** These documents of one brand as they are now. What Postgres does not find, nobody finds. */
export async function readIndexDocuments(
	ctx: Context,
	kind: SearchDocument["kind"],
	refIds: number[],
): Promise<Changes> {
	const { rows } = await sql<Stemmed>`
		select d.ref_id, tsvector_to_array(ts_filter(d.stems, '{a}')) as name_stems,
			tsvector_to_array(ts_filter(d.stems, '{b,c}')) as stems, ${contentHash} as hash
		from search_document d
		where d.brand_id = ${ctx.brand.id} and d.kind = ${kind} and d.ref_id = any(${refIds}::bigint[])
	`.execute(ctx.db);
	const stemmed = new Map(rows.map((row) => [row.refId, row]));
	const documents = (await readers[kind](ctx, refIds)).flatMap((document) => {
		const row = stemmed.get(document.refId);
		return row ? [toIndexDocument(ctx.brand.id, document, row)] : [];
	});
	const there = new Set(documents.map(({ refId }) => refId));
	const gone = refIds.filter((id) => !there.has(id)).map((id) => indexId(ctx.brand.id, kind, id));
	return { documents, gone };
}
