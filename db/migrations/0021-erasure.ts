import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Members who are gone: the row stays under a name that says nothing, for the conversation and the books. */
export const erasure: Migration = {
	async up(db: Kysely<unknown>) {
		await sql`
alter table member
	-- Since when nobody stands behind it any more: without account, on no list, with no points.
	add erased_at timestamptz(3),
	add check (erased_at is null or (account_id is null and role = 'member' and bio = '' and avatar_id is null));
`.execute(db);
	},
};
