import { sql } from "kysely";
import type { Tools } from "./tools";

export interface CurrentIndex {
	uid: string;
	state: "live" | "building";
	fingerprint: string;
	copiedAt: Date | null;
}

/** What is written to: the index that answers and the one that is being built. */
export async function currentIndexes({ db }: Pick<Tools, "db">): Promise<CurrentIndex[]> {
	const { rows } = await sql<CurrentIndex>`
		select uid, state, fingerprint, copied_at from search_index where state <> 'old' order by state desc
	`.execute(db);
	return rows;
}
