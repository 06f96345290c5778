import { sql } from "kysely";
import type { Clients } from "../meilisearch/client.server";
import { problemOf } from "../meilisearch/problem-of";
import type { Tools } from "./tools";

/** Searches that began with it are long over. */
const GRACE = sql`interval '1 hour'`;

export async function deleteOld({ db }: Tools, { write }: Clients) {
	const { rows } = await sql<{ uid: string }>`
		select uid from search_index where state = 'old' and changed_at < now() - ${GRACE}
	`.execute(db);
	for (const { uid } of rows) {
		try {
			await write.deleteIndex(uid);
		} catch (error) {
			if (problemOf(error)?.kind !== "index") throw error;
		}
		await sql`delete from search_index where uid = ${uid}`.execute(db);
	}
}
