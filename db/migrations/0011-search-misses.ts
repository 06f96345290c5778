import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** What people looked for and did not find: words and days, nobody's name. */
export const searchMisses: Migration = {
	async up(db: Kysely<unknown>) {
		await sql`
create table search_miss (
	brand_id bigint not null references brand on delete cascade,
	day date not null,
	words text not null check (length(words) <= 100),
	count integer not null default 1 check (count > 0),
	primary key (brand_id, day, words)
)`.execute(db);
		await sql`create index search_miss_words on search_miss (brand_id, words)`.execute(db);
		await sql`comment on index search_miss_words is 'an owner has dealt with what was looked for'`.execute(
			db,
		);
	},
};
