import { sql } from "kysely";
import type { Tools } from "./tools";

/** It answers no more; after a while it is deleted. What it was asked to do does not matter any longer. */
export async function retire({ db, services }: Tools, uid: string, problem: string | null) {
	if (problem) services.log.warn({ uid, problem }, "a search index is given up");
	await sql`
		update search_index set state = 'old', changed_at = now(), problem = ${problem} where uid = ${uid}
	`.execute(db);
}
