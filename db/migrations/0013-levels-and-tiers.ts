import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const TABLES = `
-- What somebody may do grows with their level; which is reckoned from what they did, by standing.
alter table member add column level smallint not null default 1 check (level between 1 and 5);
-- The tier of the ambassador programme that holds now; 0 for none.
alter table member add column tier smallint not null default 0 check (tier between 0 and 3);

alter table category drop constraint category_readable_by_check;
alter table category add constraint category_readable_by_check
	check (readable_by in ('everyone', 'members', 'tier-1', 'tier-2', 'tier-3', 'staff'));

alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in
	('reply', 'mention', 'quote', 'answer-accepted', 'idea-status', 'post-approved', 'post-returned', 'statement', 'report-outcome', 'appeal-outcome', 'badge-earned',
	'level-gained', 'ambassador-invited', 'ambassador-decided', 'ambassador-reminder', 'ambassador-ended', 'mission-decided', 'thanked', 'person-of-the-week', 'claim-moved', 'referral-vested'));

create function may_read(readable_by text, role text, tier smallint) returns boolean language sql immutable
	return role <> 'member' or readable_by in ('everyone', 'members')
		or readable_by = any((array['tier-1', 'tier-2', 'tier-3'])[1:tier]);
`;

/** Two figures of a member that rights hang on, and categories for those of a tier. */
export const levelsAndTiers: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(TABLES).execute(db);
	},
};
