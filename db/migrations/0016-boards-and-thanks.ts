import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const TABLES = `
-- In which category an act was done (0: in none), and in which it is counted on the boards; null while it is on none.
alter table standing_award add column category_key bigint not null default 0;
alter table standing_award add column boarded_in bigint;

alter table standing_setting add column boards boolean not null default true;
alter table standing_setting add column thanks boolean not null default true;

-- A stretch of time that a brand names: its sums are kept like those of a month.
create table standing_season (
	brand_id bigint not null references brand on delete cascade,
	since date not null,
	until date not null,
	name text not null check (length(name) between 1 and 60),
	primary key (brand_id, since),
	check (until between since and since + 731)
);

-- Points by period, of the whole forum (category 0) and of each category: sums of standing_award, kept with every entry.
create table standing_board (
	brand_id bigint not null,
	category_key bigint not null,
	period text not null check (period in ('day', 'week', 'month', 'quarter', 'all', 'season')),
	-- The period's first day; of 'all' 1970-01-01.
	starts date not null,
	member_id bigint not null,
	points integer not null,
	primary key (brand_id, member_id, category_key, period, starts),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create index standing_board_top on standing_board (brand_id, category_key, period, starts, points desc, member_id) where points > 0;
comment on index standing_board_top is 'who leads in a period, and how many are before somebody';

-- Who does not want to stand on boards.
create table standing_unlisted (
	brand_id bigint not null,
	member_id bigint not null,
	primary key (brand_id, member_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);

create table thanks (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	member_id bigint not null,
	given_by bigint not null,
	reason text not null check (length(reason) between 1 and 500),
	given_at timestamptz(3) not null,
	primary key (brand_id, id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, given_by) references member (brand_id, id),
	check (member_id <> given_by)
);
create index thanks_member on thanks (brand_id, member_id, id desc);
comment on index thanks_member is 'thanks on a profile, newest first';

create table person_of_the_week (
	brand_id bigint not null references brand on delete cascade,
	-- Its Monday.
	week date not null check (extract(isodow from week) = 1),
	member_id bigint not null,
	chosen_by bigint not null,
	reason text not null check (length(reason) between 1 and 500),
	chosen_at timestamptz(3) not null,
	primary key (brand_id, week),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, chosen_by) references member (brand_id, id)
);

-- The first post of each member, and whether somebody wrote after it.
create table newcomer_post (
	brand_id bigint not null,
	member_id bigint not null,
	thread_id bigint not null,
	post_id bigint not null,
	posted_at timestamptz(3) not null,
	answered boolean not null default false,
	primary key (brand_id, member_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade
);
create index newcomer_post_waiting on newcomer_post (brand_id, posted_at desc) where not answered;
comment on index newcomer_post_waiting is 'newcomers whom nobody has answered, newest first';
create index newcomer_post_thread on newcomer_post (brand_id, thread_id) where not answered;
comment on index newcomer_post_thread is 'whether a new post answers a newcomer';

-- Everybody's past is counted once more, now for the boards.
update standing_setting set counted_at = null;
`;

/** Leaderboards, thanks, and newcomers whom nobody has answered. */
export const boardsAndThanks: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(TABLES).execute(db);
	},
};
