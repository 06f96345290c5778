import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const TABLES = `
-- What levels ask for and what they let people do; a brand without a row has those that every brand starts with.
create table level_setting (
	brand_id bigint not null references brand on delete cascade,
	enabled boolean not null default true,
	window_days integer not null check (window_days between 7 and 730),
	-- Lists: of levels 2 to 4, and of levels 1 to 5.
	requirements jsonb not null check (jsonb_array_length(requirements) = 3),
	abilities jsonb not null check (jsonb_array_length(abilities) = 5),
	names jsonb not null check (jsonb_array_length(names) = 5),
	saved_at timestamptz(3) not null,
	saved_by bigint,
	primary key (brand_id),
	foreign key (brand_id, saved_by) references member (brand_id, id)
);
-- What a member reached by what they did. Their level is that, or the one the team gave.
create table level_state (
	brand_id bigint not null,
	member_id bigint not null,
	reached smallint not null default 1 check (reached between 1 and 4),
	-- Since when they do less than keeps it; null while they do enough.
	below_since timestamptz(3),
	primary key (brand_id, member_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create index level_state_above_newcomer on level_state (brand_id, member_id) where reached > 1;
comment on index level_state_above_newcomer is 'who can lose a level, looked at every day, in chunks';
-- A level that the team gave or fixed: it holds until they take that back.
create table level_lock (
	brand_id bigint not null,
	member_id bigint not null,
	level smallint not null check (level between 1 and 5),
	reason text not null check (length(reason) between 1 and 500),
	locked_by bigint not null,
	locked_at timestamptz(3) not null,
	primary key (brand_id, member_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, locked_by) references member (brand_id, id)
);
-- Why somebody has the level they have: every change, and the team's words about it.
create table level_change (
	brand_id bigint not null,
	id bigint generated always as identity,
	member_id bigint not null,
	from_level smallint not null,
	to_level smallint not null,
	cause text not null check (cause in ('reached', 'not-kept', 'given', 'unlocked')),
	reason text not null default '' check (length(reason) <= 500),
	changed_by bigint,
	changed_at timestamptz(3) not null,
	primary key (brand_id, id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, changed_by) references member (brand_id, id)
);
create index level_change_member on level_change (brand_id, member_id, id desc);
comment on index level_change_member is 'why somebody has their level, newest first';
`;

/** Levels: what they ask and allow, who reached what, who was given one, and every change. */
export const levels: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(TABLES).execute(db);
	},
};
