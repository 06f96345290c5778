import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const INDEX = `
-- The day on whose boards its points stand, where it is another one than that of the act.
alter table standing_award add column boarded_on date;
create index standing_award_day on standing_award (brand_id, member_id, ((at at time zone 'UTC')::date));
comment on index standing_award_day is 'what a member did in a day is reckoned together';
`;

export const daysOfActs: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(INDEX).execute(db);
	},
};
