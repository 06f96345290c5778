import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const TABLES = `
-- Was an ambassador once, and is none now.
alter table member add column alumni boolean not null default false;
-- What stands beside the names of ambassadors, by tier; null while there is no programme. Derived from ambassador_tier, so
-- that a page needs no question of its own for it.
alter table brand add column ambassador_flairs jsonb;

-- A brand without a row has no programme.
create table ambassador_programme (
	brand_id bigint not null references brand on delete cascade,
	enabled boolean not null default false,
	window_days integer not null default 180 check (window_days between 7 and 730),
	term_months smallint not null default 12 check (term_months between 1 and 36),
	early_access boolean not null default false,
	-- What applicants are asked: [{ "text": { locale: text }, "required": boolean }].
	questions jsonb not null default '[]',
	primary key (brand_id)
);
create table ambassador_tier (
	brand_id bigint not null references ambassador_programme on delete cascade,
	tier smallint not null check (tier between 1 and 3),
	-- By language; empty for the interface's own word.
	name jsonb not null default '{}',
	-- Beside the author's name, by language; empty for the name.
	flair jsonb not null default '{}',
	icon text not null,
	-- How many of what within the window; what is absent or 0 is not asked.
	criteria jsonb not null default '{}',
	primary key (brand_id, tier)
);

create table ambassador_agreement (
	brand_id bigint not null references brand on delete cascade,
	version integer not null check (version > 0),
	published_at timestamptz(3) not null,
	published_by bigint,
	-- Until when those who accepted an earlier version have to accept this one.
	due_at timestamptz(3) not null,
	primary key (brand_id, version),
	foreign key (brand_id, published_by) references member (brand_id, id)
);
create table ambassador_agreement_text (
	brand_id bigint not null,
	version integer not null,
	locale text not null check (locale in ('en', 'ru', 'hu')),
	document jsonb not null,
	body_html text not null,
	primary key (brand_id, version, locale),
	foreign key (brand_id, version) references ambassador_agreement (brand_id, version) on delete cascade
);
create table ambassador_acceptance (
	brand_id bigint not null,
	member_id bigint not null,
	version integer not null,
	accepted_at timestamptz(3) not null,
	primary key (brand_id, member_id, version),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, version) references ambassador_agreement (brand_id, version) on delete cascade
);

create table ambassador_application (
	brand_id bigint not null,
	id bigint generated always as identity,
	member_id bigint not null,
	tier smallint not null check (tier between 1 and 3),
	-- As they were asked and answered: [{ "question", "answer" }].
	answers jsonb not null default '[]',
	state text not null default 'waiting' check (state in ('waiting', 'approved', 'declined', 'withdrawn')),
	-- Grows with every act: who decides says which one they saw.
	version integer not null default 1,
	applied_at timestamptz(3) not null,
	-- Looked at again from this moment on.
	later_until timestamptz(3),
	decided_by bigint,
	decided_at timestamptz(3),
	-- Read by who applied.
	reason text not null default '' check (length(reason) <= 2000),
	primary key (brand_id, id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, decided_by) references member (brand_id, id)
);
create unique index ambassador_application_waiting on ambassador_application (brand_id, member_id) where state = 'waiting';
comment on index ambassador_application_waiting is 'one application at a time';
create index ambassador_application_member on ambassador_application (brand_id, member_id, id desc);
comment on index ambassador_application_member is 'what became of the newest application of a member';

create table ambassador_term (
	brand_id bigint not null,
	id bigint generated always as identity,
	member_id bigint not null,
	tier smallint not null check (tier between 1 and 3),
	-- offered: waits for the agreement; grace: over, and the tier stays for a while; paused: no tier for now.
	state text not null check (state in ('offered', 'active', 'grace', 'paused', 'ended')),
	source text not null check (source in ('application', 'invitation')),
	message text not null default '' check (length(message) <= 2000),
	-- Why somebody became an ambassador or stays one without what is asked.
	waived text not null default '' check (length(waived) <= 500),
	offered_by bigint,
	offered_at timestamptz(3) not null,
	-- When the agreement was accepted first; the term's own beginning moves with every renewal.
	since timestamptz(3),
	starts_at timestamptz(3),
	ends_at timestamptz(3),
	renewals integer not null default 0,
	-- The last reminder before the end that was sent: days before it, 0 for none.
	-- Until when the tier stays although the term is over.
	grace_until timestamptz(3),
	reminded smallint not null default 0 check (reminded in (0, 14, 60)),
	pause_reason text check (pause_reason in ('sanction', 'agreement')),
	-- Sanctions up to this one were forgiven by a person.
	forgiven_sanction bigint not null default 0,
	ended_at timestamptz(3),
	ended_by bigint,
	end_reason text check (end_reason in ('lapsed', 'left', 'ended', 'sanction', 'agreement', 'refused', 'not-accepted')),
	primary key (brand_id, id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, offered_by) references member (brand_id, id),
	foreign key (brand_id, ended_by) references member (brand_id, id),
	check ((state = 'ended') = (ended_at is not null and end_reason is not null)),
	check (state in ('offered', 'ended') or (since is not null and starts_at < ends_at)),
	check ((state = 'paused') = (pause_reason is not null)),
	check (state <> 'grace' or grace_until is not null)
);
create unique index ambassador_term_present on ambassador_term (brand_id, member_id) where state <> 'ended';
comment on index ambassador_term_present is 'one term at a time, and whose it is';
create index ambassador_term_past on ambassador_term (brand_id, member_id, ended_at desc) where state = 'ended';
comment on index ambassador_term_past is 'what a member was before';

-- What an ambassador wants; without a row nothing.
create table ambassador_preference (
	brand_id bigint not null,
	member_id bigint not null,
	early_access boolean not null default false,
	public_impact boolean not null default false,
	primary key (brand_id, member_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);

create table ambassador_mission (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	title text not null check (length(title) <= 240),
	document jsonb not null,
	body_html text not null,
	tier smallint not null check (tier between 1 and 3),
	until timestamptz(3),
	-- How many may take it; null for any number.
	places integer check (places > 0),
	taken integer not null default 0 check (taken >= 0 and (places is null or taken <= places)),
	set_by bigint,
	set_at timestamptz(3) not null,
	closed_at timestamptz(3),
	primary key (brand_id, id),
	foreign key (brand_id, set_by) references member (brand_id, id)
);
create index ambassador_mission_open on ambassador_mission (brand_id, id desc) where closed_at is null;
comment on index ambassador_mission_open is 'missions that can be taken, newest first';
-- A mission that somebody took.
create table ambassador_task (
	brand_id bigint not null,
	mission_id bigint not null,
	member_id bigint not null,
	state text not null default 'taken' check (state in ('taken', 'handed-in', 'returned', 'accepted')),
	evidence text not null default '' check (length(evidence) <= 8000),
	links jsonb not null default '[]',
	-- The sentence of who looked at it.
	note text not null default '' check (length(note) <= 1000),
	version integer not null default 1,
	taken_at timestamptz(3) not null,
	handed_in_at timestamptz(3),
	decided_by bigint,
	decided_at timestamptz(3),
	primary key (brand_id, mission_id, member_id),
	foreign key (brand_id, mission_id) references ambassador_mission (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, decided_by) references member (brand_id, id)
);
create index ambassador_task_member on ambassador_task (brand_id, member_id, taken_at desc);
comment on index ambassador_task_member is 'the missions of a member, and their impact';
create index ambassador_task_waiting on ambassador_task (brand_id, handed_in_at) where state = 'handed-in';
comment on index ambassador_task_waiting is 'what waits for a manager, oldest first';
`;

/** The ambassador programme: what it asks, who is in it until when, the agreement by version, missions. */
export const ambassadors: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(TABLES).execute(db);
	},
};
