import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const LANGUAGES = `
-- Null for posts from before, until a job has read them: a column without default is there at once, however many posts there are.
alter table post add column language text;
-- Not checked against what is there: it is null everywhere, and looking would hold up whoever writes.
alter table post add constraint post_language_check check (language in ('en', 'ru', 'hu')) not valid;
create table language_reading (
	brand_id bigint not null references brand on delete cascade,
	read_at timestamptz(3) not null,
	primary key (brand_id)
);
-- Only what was written in this language.
alter table badge add column locale text check (locale in ('en', 'ru', 'hu'));
`;

const RINGS = `
alter table standing_setting add column rings_at timestamptz(3);
-- Members who give to each other far more than to and from everybody else, as the last look found them.
create table standing_ring (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	found_at timestamptz(3) not null,
	-- Gifts among them, and all that they gave and got.
	inside integer not null check (inside > 0),
	given integer not null,
	got integer not null,
	first_at timestamptz(3) not null,
	last_at timestamptz(3) not null,
	verdict text check (verdict in ('released', 'refused')),
	reviewed_by bigint,
	reviewed_at timestamptz(3),
	-- How many there were then: who goes on is looked at again.
	reviewed_inside integer,
	primary key (brand_id, id),
	foreign key (brand_id, reviewed_by) references member (brand_id, id)
);
create table standing_ring_member (
	brand_id bigint not null,
	ring_id bigint not null,
	member_id bigint not null,
	primary key (brand_id, ring_id, member_id),
	foreign key (brand_id, ring_id) references standing_ring (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create table standing_ring_gift (
	brand_id bigint not null,
	ring_id bigint not null,
	giver_id bigint not null,
	member_id bigint not null,
	gifts integer not null check (gifts > 0),
	primary key (brand_id, ring_id, giver_id, member_id),
	foreign key (brand_id, ring_id, giver_id) references standing_ring_member (brand_id, ring_id, member_id) on delete cascade,
	foreign key (brand_id, ring_id, member_id) references standing_ring_member (brand_id, ring_id, member_id) on delete cascade
);
-- What one gave another in these days counts for nothing, by a manager's verdict.
create table standing_set_aside (
	brand_id bigint not null,
	ring_id bigint not null,
	member_id bigint not null,
	giver_id bigint not null,
	since timestamptz(3) not null,
	until timestamptz(3) not null check (since <= until),
	primary key (brand_id, ring_id, member_id, giver_id),
	foreign key (brand_id, ring_id) references standing_ring (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, giver_id) references member (brand_id, id) on delete cascade
);
create index standing_set_aside_pair on standing_set_aside (brand_id, member_id, giver_id);
comment on index standing_set_aside_pair is 'asked for every gift that is reckoned';
`;

const TRIALS = `
-- What an owner tried out last, and what it would do: the answer may come later than the page.
create table standing_trial (
	brand_id bigint not null references brand on delete cascade,
	kind text not null check (kind in ('rules', 'badge', 'levels')),
	-- Which of all that were tried: what a job counted for an earlier one is not kept.
	turn integer not null default 1,
	asked jsonb not null,
	asked_by bigint not null,
	asked_at timestamptz(3) not null,
	state text not null check (state in ('counting', 'counted', 'failed')),
	found jsonb,
	counted_at timestamptz(3),
	primary key (brand_id, kind),
	foreign key (brand_id, asked_by) references member (brand_id, id),
	check ((state = 'counted') = (found is not null))
);
`;

/** Languages of posts, badges for one of them, rings of members, and trials that are counted beside their page. */
export const languagesRingsTrials: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(LANGUAGES).execute(db);
		await sql.raw(RINGS).execute(db);
		await sql.raw(TRIALS).execute(db);
	},
};
