import { sql } from "kysely";
import type { Tools } from "./tools";

/** From here on the new index answers, in the moment of this transaction; the old one stays for a while. */
export async function swap({ db, services }: Tools, uid: string, documents: number) {
	await db.transaction().execute(async (trx) => {
		await sql`update search_index set state = 'old', changed_at = now() where state = 'live'`.execute(trx);
		await sql`
			update search_index set state = 'live', changed_at = now(), documents = ${documents}, problem = null
			where uid = ${uid} and state = 'building'
		`.execute(trx);
	});
	services.log.info({ uid, documents }, "the new search index answers");
}
