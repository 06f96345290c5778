import { sql } from "kysely";
import type { Clients } from "../meilisearch/client.server";
import { indexId } from "../meilisearch/index-document";
import { contentHash } from "./content-hash";
import type { Tools } from "./tools";

const PART = 1_000;

interface Known {
	brandId: number;
	kind: string;
	refId: number;
	hash: string;
}
type Indexed = Known & { id: string };

/**
 * Walks both sides, and notes what only one of them has and what they have differently. Returns how many; `renew` says
 * between the steps whether to go on.
 */
export async function reconcileIndex(
	tools: Tools,
	clients: Clients,
	uid: string,
	renew: () => Promise<boolean>,
): Promise<number> {
	let different = 0;
	let last: Known = { brandId: 0, kind: "", refId: 0, hash: "" };
	for (;;) {
		const part = await documentsAfter(tools, last);
		const next = part.at(-1);
		if (next === undefined || !(await renew())) break;
		different += await note(tools, await differing(clients, uid, part));
		last = next;
	}
	for (let offset = 0; ; offset += PART) {
		const indexed = await fetchDocuments(clients, uid, { offset, limit: PART });
		if (indexed.length === 0 || !(await renew())) break;
		different += await removeUnknown(tools, clients, uid, indexed);
	}
	return different;
}

/** Those of these documents that the index has not, or has in another state. */
export async function differing(clients: Clients, uid: string, documents: Known[]): Promise<Known[]> {
	if (documents.length === 0) return [];
	const ids = documents.map(({ brandId, kind, refId }) => indexId(brandId, kind, refId));
	const indexed = await fetchDocuments(clients, uid, { ids, limit: ids.length });
	const hashes = new Map(indexed.map(({ id, hash }) => [id, hash]));
	return documents.filter(({ hash }, place) => hashes.get(ids[place] as string) !== hash);
}

/** Where a note waits already, it knows better. */
export async function note({ db }: Tools, documents: Known[]): Promise<number> {
	if (documents.length === 0) return 0;
	const { numAffectedRows } = await sql`
		insert into search_push (brand_id, kind, ref_id)
		select * from jsonb_to_recordset(${JSON.stringify(documents)}::jsonb) as d ("brandId" bigint, kind text, "refId" bigint)
		where exists (select from brand where id = d."brandId")
		order by 1, 2, 3
		on conflict (brand_id, kind, ref_id) do nothing
	`.execute(db);
	return Number(numAffectedRows ?? 0);
}

/** What Postgres does not know is read once more when its note is due; what is of no brand any more goes at once. */
async function removeUnknown(
	tools: Tools,
	{ write }: Clients,
	uid: string,
	indexed: Indexed[],
): Promise<number> {
	const { rows } = await sql<Indexed & { brandThere: boolean }>`
		select i.*, exists (select from brand b where b.id = i."brandId") as brand_there
		from jsonb_to_recordset(${JSON.stringify(indexed)}::jsonb) as i (id text, "brandId" bigint, kind text, "refId" bigint)
		where not exists (
			select from search_document d where d.brand_id = i."brandId" and d.kind = i.kind and d.ref_id = i."refId")
	`.execute(tools.db);
	const ofNobody = rows.filter(({ brandThere }) => !brandThere).map(({ id }) => id);
	if (ofNobody.length > 0) await write.index(uid).deleteDocuments(ofNobody);
	const noted = await note(
		tools,
		rows.filter(({ brandThere }) => brandThere),
	);
	return noted + ofNobody.length;
}

async function documentsAfter({ db }: Tools, { brandId, kind, refId }: Known): Promise<Known[]> {
	const { rows } = await sql<Known>`
		select d.brand_id, d.kind, d.ref_id, ${contentHash} as hash from search_document d
		where (d.brand_id, d.kind, d.ref_id) > (${brandId}::bigint, ${kind}::text, ${refId}::bigint)
		order by d.brand_id, d.kind, d.ref_id limit ${PART}
	`.execute(db);
	return rows;
}

/** By POST: a thousand ids are too many for an address. */
async function fetchDocuments(
	{ write }: Clients,
	uid: string,
	body: { ids?: string[]; offset?: number; limit: number },
): Promise<Indexed[]> {
	const fields = ["id", "brandId", "kind", "refId", "hash"];
	const { results } = await write.httpRequest.post<{ results: Indexed[] }>({
		path: `indexes/${uid}/documents/fetch`,
		body: { ...body, fields },
	});
	return results;
}
