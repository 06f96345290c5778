import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const TABLES = `
-- Whether a brand gives points at all; a brand without a row does, and its past is not counted yet.
create table standing_setting (
	brand_id bigint not null references brand on delete cascade,
	enabled boolean not null default true,
	counted_at timestamptz(3),
	primary key (brand_id)
);
-- What points are given for, by version. An act is paid by the newest version that applied when it was done; version 1 is built in.
create table standing_rule_set (
	brand_id bigint not null references brand on delete cascade,
	version integer not null check (version > 1),
	applies_from timestamptz(3) not null,
	settings jsonb not null,
	saved_by bigint,
	saved_at timestamptz(3) not null,
	primary key (brand_id, version),
	foreign key (brand_id, saved_by) references member (brand_id, id)
);

-- What somebody did that others valued, and what it is worth now: one row per act, derived from the forum's content.
create table standing_award (
	brand_id bigint not null references brand on delete cascade,
	rule text not null check (rule in ('answer-accepted', 'like-received', 'vote-received', 'idea-shipped', 'report-upheld', 'thread-started', 'reply-posted')),
	-- A post, thread or report, by the rule: there is no one table to refer to.
	subject_id bigint not null,
	-- Who gave it; null where a deed stands for itself.
	counterparty_id bigint,
	counterparty_key bigint generated always as (coalesce(counterparty_id, 0)) stored,
	member_id bigint not null,
	at timestamptz(3) not null,
	-- Caps and reciprocity are reckoned within one month of one member.
	month date generated always as ((date_trunc('month', at at time zone 'UTC'))::date) stored,
	-- Whether the content still says so.
	present boolean not null default true,
	state text not null default 'new' check (state in ('new', 'pending', 'vested', 'reversed', 'quarantined', 'refused')),
	-- Why it is worth less than the rule says.
	reason text not null default '',
	rule_version integer not null default 1,
	amount integer not null default 0,
	credit integer not null default 0,
	vests_at timestamptz(3),
	event_id bigint,
	primary key (brand_id, rule, subject_id, counterparty_key, member_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, counterparty_id) references member (brand_id, id)
);
create index standing_award_month on standing_award (brand_id, member_id, month);
comment on index standing_award_month is 'what a member did in a month is reckoned together';
create index standing_award_given on standing_award (brand_id, counterparty_id, member_id, month) where counterparty_id is not null;
comment on index standing_award_given is 'who gives to whom, for pairs that give to each other';
create index standing_award_due on standing_award (brand_id, vests_at) where state = 'pending';
comment on index standing_award_due is 'what may be spent from now on';
create index standing_award_suspicious on standing_award (brand_id, month desc, member_id) where state in ('quarantined', 'refused');
comment on index standing_award_suspicious is 'what waits for a manager to look at it';

-- The books: what was added to or taken from somebody's points, when and why. Additions only.
create table standing_entry (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	member_id bigint not null,
	cause text not null check (cause in ('awarded', 'reversed', 'restored', 'adjusted', 'vested')),
	rule text not null,
	rule_version integer not null,
	subject_id bigint not null,
	counterparty_id bigint,
	amount integer not null,
	credit integer not null,
	state text not null,
	reason text not null,
	event_id bigint,
	-- When it was done; the entry may be later.
	at timestamptz(3) not null,
	entered_at timestamptz(3) not null,
	primary key (brand_id, id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create index standing_entry_member on standing_entry (brand_id, member_id, id desc);
comment on index standing_entry_member is 'why somebody has these points, newest first, keyset';

create table standing_total (
	brand_id bigint not null,
	member_id bigint not null,
	points integer not null default 0,
	credit integer not null default 0,
	primary key (brand_id, member_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);

-- What a manager said about the suspicious awards of one member in one month.
create table standing_review (
	brand_id bigint not null,
	member_id bigint not null,
	month date not null,
	verdict text not null check (verdict in ('released', 'refused')),
	reviewed_by bigint not null,
	reviewed_at timestamptz(3) not null,
	primary key (brand_id, member_id, month),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, reviewed_by) references member (brand_id, id)
);

create sequence standing_outbox_seq;
-- What changed and is not in the books yet: a reference, never the change itself.
create table standing_outbox (
	brand_id bigint not null references brand on delete cascade,
	kind text not null check (kind in ('post', 'like', 'thread', 'vote', 'whole-thread', 'member')),
	ref_id bigint not null,
	-- Of a like or a vote: whose.
	by_id bigint not null default 0,
	event_id bigint,
	seq bigint not null default nextval('standing_outbox_seq'),
	attempts integer not null default 0,
	next_attempt_at timestamptz(3) not null default now(),
	problem text,
	primary key (brand_id, kind, ref_id, by_id)
);
create index standing_outbox_due on standing_outbox (brand_id, next_attempt_at);
comment on index standing_outbox_due is 'the next batch';

-- Rows go only with their member or brand: then the statement comes from a foreign key.
create function standing_entry_stays() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' and pg_trigger_depth() > 1 then return old; end if;
	raise exception 'the ledger is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger standing_entry_stays before update or delete on standing_entry
	for each row execute function standing_entry_stays();
create trigger standing_entry_is_not_emptied before truncate on standing_entry
	for each statement execute function standing_entry_stays();
`;

/** Points: what members did that others valued, the books about it, and who may look at what is suspicious. */
export const standing: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(TABLES).execute(db);
	},
};
