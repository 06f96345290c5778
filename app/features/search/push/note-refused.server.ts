import { sql } from "kysely";
import type { CopiedRange } from "./record-tasks.server";
import type { Tools } from "./tools";

/** Documents that were copied and refused become notes, so that the culprit among them is found. */
export async function noteRefused({ db }: Pick<Tools, "db">, { brandId, kind, after, until }: CopiedRange) {
	await sql`
		insert into search_push (brand_id, kind, ref_id)
		select brand_id, kind, ref_id from search_document
		where brand_id = ${brandId} and kind = ${kind} and ref_id > ${after} and ref_id <= ${until}
		order by 1, 2, 3
		on conflict (brand_id, kind, ref_id) do nothing
	`.execute(db);
}
