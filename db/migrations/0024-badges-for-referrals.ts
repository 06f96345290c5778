import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const MEASURE = `
alter table badge drop constraint badge_measure_check;
alter table badge add constraint badge_measure_check check (measure in ('posts', 'threads', 'likes-received', 'distinct-givers', 'liked-post',
	'accepted-answers', 'votes-received', 'shipped-ideas', 'upheld-reports', 'likes-given', 'days-active', 'days-visited', 'streak', 'years',
	'referrals', 'rules-read', 'profile-complete', 'by-hand'));
`;

/** One more measure: members who joined by somebody's link and did what makes it count. */
export const badgesForReferrals: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(MEASURE).execute(db);
	},
};
