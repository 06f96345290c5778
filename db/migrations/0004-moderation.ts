import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Screening before storing; reports, cases, decisions, sanctions, statements, appeals after it; the audit log. */
export const moderation: Migration = {
	async up(db: Kysely<unknown>) {
		await sql`
alter table category add column pre_moderated boolean not null default false;
-- Whether anybody was told of the post: what is held is told of when it is first published.
alter table post add column announced boolean not null default true;

create table moderation_setting (
	brand_id bigint not null references brand on delete cascade,
	undo_seconds smallint not null default 12 check (undo_seconds between 0 and 120),
	strike_days smallint not null default 90 check (strike_days between 1 and 730),
	ladder jsonb not null,
	updated_at timestamptz(3) not null,
	primary key (brand_id)
);

create table moderation_reason (
	brand_id bigint not null references brand on delete cascade,
	code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40),
	label jsonb not null default '{}',
	template jsonb not null default '{}',
	clause text not null default '' check (length(clause) <= 40),
	legal_ground text not null default '' check (length(legal_ground) <= 300),
	for_reports boolean not null default true,
	weight smallint not null default 1 check (weight between 0 and 10),
	position integer not null default 0,
	archived_at timestamptz(3),
	primary key (brand_id, code)
);

create table moderator_scope (
	brand_id bigint not null,
	member_id bigint not null,
	category_id bigint not null,
	primary key (brand_id, member_id, category_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, category_id) references category (brand_id, id) on delete cascade
);

create table pre_moderated_member (
	brand_id bigint not null,
	member_id bigint not null,
	until timestamptz(3) not null,
	reason text not null default '' check (length(reason) <= 500),
	set_by bigint not null,
	set_at timestamptz(3) not null,
	primary key (brand_id, member_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, set_by) references member (brand_id, id)
);

create table crisis_switch (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	kind text not null check (kind in ('slow', 'hold', 'established', 'close')),
	category_id bigint,
	thread_id bigint,
	amount integer not null default 0 check (amount between 0 and 100000),
	reason text not null default '' check (length(reason) <= 300),
	started_by bigint not null,
	started_at timestamptz(3) not null,
	ends_at timestamptz(3) not null check (ends_at > started_at),
	ended_at timestamptz(3),
	primary key (brand_id, id),
	foreign key (brand_id, category_id) references category (brand_id, id) on delete cascade,
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade,
	foreign key (brand_id, started_by) references member (brand_id, id),
	check (category_id is null or thread_id is null)
);
create index crisis_switch_running on crisis_switch (brand_id, ends_at) where ended_at is null;
comment on index crisis_switch_running is 'what is switched on now, asked before every post';

create table screening_rule (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	kind text not null check (kind in ('length', 'repeat', 'word-list', 'links', 'first-posts', 'rejections', 'spam', 'toxicity', 'hook')),
	name text not null check (length(name) between 1 and 80),
	mode text not null default 'off' check (mode in ('off', 'shadow', 'on')),
	verdict text not null check (verdict in ('flag', 'hold', 'refuse')),
	version integer not null default 1,
	settings jsonb not null,
	position integer not null default 0,
	updated_by bigint,
	updated_at timestamptz(3) not null,
	archived_at timestamptz(3),
	primary key (brand_id, id),
	foreign key (brand_id, updated_by) references member (brand_id, id)
);
create table screening_rule_version (
	brand_id bigint not null,
	rule_id bigint not null,
	version integer not null,
	mode text not null,
	verdict text not null,
	settings jsonb not null,
	saved_by bigint,
	saved_at timestamptz(3) not null,
	primary key (brand_id, rule_id, version),
	foreign key (brand_id, rule_id) references screening_rule (brand_id, id) on delete cascade,
	foreign key (brand_id, saved_by) references member (brand_id, id)
);
create table detection (
	brand_id bigint not null,
	id bigint generated always as identity,
	post_id bigint not null,
	post_revision integer not null,
	kind text not null,
	rule_id bigint,
	rule_version integer,
	verdict text not null check (verdict in ('flag', 'hold')),
	shadow boolean not null default false,
	score double precision,
	matches jsonb not null default '[]',
	detected_at timestamptz(3) not null,
	outcome text check (outcome in ('confirmed', 'rejected')),
	primary key (brand_id, id),
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade,
	foreign key (brand_id, rule_id, rule_version) references screening_rule_version (brand_id, rule_id, version)
);
create index detection_post on detection (brand_id, post_id, id desc);
comment on index detection_post is 'why a post was held or flagged, on the moderators'' desk';
create index detection_rule on detection (brand_id, rule_id, detected_at desc) where rule_id is not null;
comment on index detection_rule is 'how precise a rule is, from what moderators decided';

create table rehearsal (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	rule_id bigint,
	kind text not null,
	verdict text not null,
	settings jsonb not null,
	state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
	since timestamptz(3) not null,
	post_count integer not null default 0,
	checked integer not null default 0,
	caught integer not null default 0,
	approved integer not null default 0,
	acted_on integer not null default 0,
	examples jsonb not null default '[]',
	failure text not null default '',
	asked_by bigint,
	asked_at timestamptz(3) not null,
	finished_at timestamptz(3),
	primary key (brand_id, id),
	foreign key (brand_id, rule_id) references screening_rule (brand_id, id) on delete cascade,
	foreign key (brand_id, asked_by) references member (brand_id, id)
);

create table moderation_case (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	kind text not null default 'post' check (kind in ('post', 'appeal')),
	queue text not null check (queue in ('held', 'reported', 'detected', 'appeals', 'escalated')),
	state text not null default 'open'
		check (state in ('open', 'waiting', 'decided', 'effective', 'appealed', 'closed', 'void')),
	post_id bigint not null,
	thread_id bigint not null,
	category_id bigint not null,
	author_id bigint not null,
	appeal_id bigint,
	-- Who decided what is appealed: may not judge it.
	barred_member_id bigint,
	priority double precision not null default 0,
	report_count integer not null default 0,
	version integer not null default 1,
	leased_by bigint,
	leased_until timestamptz(3),
	escalated_by bigint,
	escalation_note text not null default '' check (length(escalation_note) <= 1000),
	previous_case_id bigint,
	opened_at timestamptz(3) not null,
	decided_at timestamptz(3),
	closed_at timestamptz(3),
	primary key (brand_id, id),
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade,
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade,
	foreign key (brand_id, category_id) references category (brand_id, id),
	foreign key (brand_id, author_id) references member (brand_id, id),
	foreign key (brand_id, leased_by) references member (brand_id, id),
	foreign key (brand_id, barred_member_id) references member (brand_id, id),
	foreign key (brand_id, escalated_by) references member (brand_id, id),
	foreign key (brand_id, previous_case_id) references moderation_case (brand_id, id),
	check ((leased_by is null) = (leased_until is null)),
	check ((kind = 'appeal') = (appeal_id is not null))
);
create unique index moderation_case_one on moderation_case (brand_id, post_id, kind) where state in ('open', 'waiting', 'decided');
comment on index moderation_case_one is 'one case per target: reports and detections add to it';
create index moderation_case_queue on moderation_case (brand_id, queue, priority desc, id) where state = 'open';
comment on index moderation_case_queue is 'a queue in its order, and the next case of it';
create index moderation_case_queue_category on moderation_case (brand_id, category_id, queue, priority desc, id) where state = 'open';
comment on index moderation_case_queue_category is 'the same for moderators of single categories';
create index moderation_case_post on moderation_case (brand_id, post_id, id desc);
comment on index moderation_case_post is 'what was decided about a post before';
create index moderation_case_author on moderation_case (brand_id, author_id, id desc);
comment on index moderation_case_author is 'past cases on the staff page of a member';
create index moderation_case_opened on moderation_case (brand_id, opened_at);
comment on index moderation_case_opened is 'transparency report of a period';
create index moderation_case_effective on moderation_case (decided_at) where state = 'effective';
comment on index moderation_case_effective is 'a daily job closes cases that cannot be appealed any more';

create table report (
	brand_id bigint not null,
	id bigint generated always as identity,
	reference text not null,
	case_id bigint not null,
	post_id bigint not null,
	post_revision integer not null,
	reporter_id bigint,
	reason_code text not null,
	text text not null default '' check (length(text) <= 2000),
	weight double precision not null default 1,
	notifier_name text check (length(notifier_name) <= 120),
	notifier_email text check (length(notifier_email) <= 254),
	notifier_locale text check (notifier_locale in ('en', 'ru', 'hu')),
	location text check (length(location) <= 1000),
	good_faith_at timestamptz(3),
	-- An order of an authority (Regulation (EU) 2022/2065, Art. 9), entered by staff.
	authority text check (length(authority) between 1 and 200),
	reported_at timestamptz(3) not null,
	outcome text check (outcome in ('upheld', 'dismissed')),
	outcome_at timestamptz(3),
	primary key (brand_id, id),
	unique (brand_id, reference),
	foreign key (brand_id, case_id) references moderation_case (brand_id, id) on delete cascade,
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade,
	foreign key (brand_id, reporter_id) references member (brand_id, id),
	foreign key (brand_id, reason_code) references moderation_reason (brand_id, code)
);
create unique index report_once on report (brand_id, case_id, reporter_id) where reporter_id is not null;
comment on index report_once is 'the same person counts once in a case';
create unique index report_once_by_email on report (brand_id, case_id, notifier_email) where notifier_email is not null;
comment on index report_once_by_email is 'the same, for people without an account';
create index report_case on report (brand_id, case_id, id);
comment on index report_case is 'reports of a case';
create index report_reporter on report (brand_id, reporter_id, id desc) where reporter_id is not null;
comment on index report_reporter is 'how often a reporter was right, and their own list';
create index report_reported on report (brand_id, reported_at);
comment on index report_reported is 'transparency report of a period';

create table decision (
	brand_id bigint not null,
	id bigint generated always as identity,
	case_id bigint not null,
	case_version integer not null,
	post_id bigint not null,
	post_revision integer not null,
	member_id bigint not null,
	outcome text not null check (outcome in ('approve', 'hide', 'remove', 'return', 'warn', 'silence', 'suspend', 'ban', 'no-action', 'uphold', 'overturn')),
	state text not null default 'pending' check (state in ('pending', 'effective', 'undone', 'overturned')),
	reason_code text,
	clause text not null default '',
	rules_version integer not null default 0,
	legal_ground text not null default '',
	note text not null default '' check (length(note) <= 2000),
	message text not null default '' check (length(message) <= 4000),
	passage text not null default '' check (length(passage) <= 1000),
	-- Null where a rule decided by itself.
	decided_by bigint,
	-- The same, never null, so that an appeal can name it in a foreign key: 0 stands for no person.
	decider_key bigint generated always as (coalesce(decided_by, 0)) stored,
	automated boolean not null default false,
	detected_automatically boolean not null default false,
	before jsonb not null,
	after jsonb not null,
	ends_at timestamptz(3),
	decided_at timestamptz(3) not null,
	undo_until timestamptz(3) not null,
	effective_at timestamptz(3),
	undone_by bigint,
	undone_at timestamptz(3),
	primary key (brand_id, id),
	unique (brand_id, id, decider_key),
	unique (brand_id, id, member_id),
	foreign key (brand_id, case_id) references moderation_case (brand_id, id) on delete cascade,
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id),
	foreign key (brand_id, decided_by) references member (brand_id, id),
	foreign key (brand_id, undone_by) references member (brand_id, id),
	foreign key (brand_id, reason_code) references moderation_reason (brand_id, code)
);
create unique index decision_one on decision (brand_id, case_id, case_version) where state <> 'undone';
comment on index decision_one is 'one decision per state of a case, whoever is faster';
create index decision_member on decision (brand_id, member_id, id desc);
comment on index decision_member is 'what was decided about a member''s posts';
create index decision_decided on decision (brand_id, decided_at);
comment on index decision_decided is 'transparency report of a period';

create table sanction (
	brand_id bigint not null,
	id bigint generated always as identity,
	member_id bigint not null,
	kind text not null check (kind in ('warning', 'silence', 'suspension', 'ban')),
	decision_id bigint,
	from_ladder boolean not null default false,
	reason_code text,
	clause text not null default '',
	rules_version integer not null default 0,
	message text not null default '' check (length(message) <= 4000),
	starts_at timestamptz(3) not null,
	ends_at timestamptz(3) not null check (ends_at > starts_at),
	acknowledged_at timestamptz(3),
	lifted_at timestamptz(3),
	lifted_by bigint,
	primary key (brand_id, id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, decision_id) references decision (brand_id, id) on delete cascade,
	foreign key (brand_id, lifted_by) references member (brand_id, id),
	foreign key (brand_id, reason_code) references moderation_reason (brand_id, code)
);
create index sanction_member on sanction (brand_id, member_id, ends_at desc);
comment on index sanction_member is 'what holds for a member now, asked before every post';
create table strike (
	brand_id bigint not null,
	decision_id bigint not null,
	member_id bigint not null,
	weight smallint not null check (weight > 0),
	given_at timestamptz(3) not null,
	expires_at timestamptz(3) not null,
	voided_at timestamptz(3),
	primary key (brand_id, decision_id),
	foreign key (brand_id, decision_id) references decision (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create index strike_member on strike (brand_id, member_id, expires_at desc);
comment on index strike_member is 'strikes that count now';

create table statement (
	brand_id bigint not null,
	id bigint generated always as identity,
	decision_id bigint not null,
	member_id bigint not null,
	locale text not null check (locale in ('en', 'ru', 'hu')),
	facts jsonb not null,
	stated_at timestamptz(3) not null,
	appeal_until timestamptz(3) not null,
	mailed_at timestamptz(3),
	primary key (brand_id, id),
	unique (brand_id, decision_id),
	foreign key (brand_id, decision_id, member_id) references decision (brand_id, id, member_id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create index statement_member on statement (brand_id, member_id, id desc);
comment on index statement_member is 'a member''s own list of decisions';

create table appeal (
	brand_id bigint not null,
	id bigint generated always as identity,
	decision_id bigint not null,
	-- As in the decision: who decided first, 0 for a rule.
	decider_key bigint not null,
	member_id bigint not null,
	text text not null check (length(text) between 1 and 4000),
	appealed_at timestamptz(3) not null,
	judged_by bigint,
	outcome text check (outcome in ('upheld', 'overturned')),
	reasons text not null default '' check (length(reasons) <= 4000),
	judged_at timestamptz(3),
	told_at timestamptz(3),
	primary key (brand_id, id),
	unique (brand_id, decision_id),
	foreign key (brand_id, decision_id, decider_key) references decision (brand_id, id, decider_key) on delete cascade,
	foreign key (brand_id, decision_id, member_id) references decision (brand_id, id, member_id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, judged_by) references member (brand_id, id),
	constraint appeal_judged_by_another check (judged_by is distinct from decider_key and judged_by is distinct from member_id),
	check ((outcome is null) = (judged_by is null))
);
alter table moderation_case add foreign key (brand_id, appeal_id) references appeal (brand_id, id) on delete cascade;

create table staff_note (
	brand_id bigint not null,
	id bigint generated always as identity,
	member_id bigint,
	case_id bigint,
	author_id bigint not null,
	text text not null check (length(text) between 1 and 2000),
	written_at timestamptz(3) not null,
	primary key (brand_id, id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, case_id) references moderation_case (brand_id, id) on delete cascade,
	foreign key (brand_id, author_id) references member (brand_id, id),
	check (num_nonnulls(member_id, case_id) = 1)
);
create index staff_note_member on staff_note (brand_id, member_id, id desc) where member_id is not null;
comment on index staff_note_member is 'notes on the staff page of a member';
create index staff_note_case on staff_note (brand_id, case_id, id desc) where case_id is not null;
comment on index staff_note_case is 'notes on a case';

create table audit_entry (
	brand_id bigint not null references brand on delete restrict,
	id bigint generated always as identity,
	actor_id bigint,
	act text not null check (length(act) between 1 and 60),
	subject_kind text not null,
	subject_id bigint,
	before jsonb not null default '{}',
	after jsonb not null default '{}',
	happened_at timestamptz(3) not null,
	primary key (brand_id, id),
	foreign key (brand_id, actor_id) references member (brand_id, id) on delete restrict
);
create index audit_entry_subject on audit_entry (brand_id, subject_kind, subject_id, id desc);
comment on index audit_entry_subject is 'the history of one case, post or member';

create function audit_entry_stays() returns trigger language plpgsql as $$
begin
	raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_stays before update or delete or truncate on audit_entry
	for each statement execute function audit_entry_stays();

create function give_built_in_reasons() returns trigger language plpgsql as $$
begin
	insert into moderation_reason (brand_id, code, position, weight)
	select new.id, code, ordinality, case code when 'off-topic' then 0 when 'harassment' then 2 when 'hate' then 3 when 'illegal' then 3 else 1 end
	from unnest(array['spam', 'off-topic', 'harassment', 'hate', 'misinformation', 'illegal', 'other']) with ordinality built_in (code, ordinality);
	return new;
end $$;
create trigger give_built_in_reasons after insert on brand for each row execute function give_built_in_reasons();
insert into moderation_reason (brand_id, code, position, weight)
select brand.id, code, ordinality, case code when 'off-topic' then 0 when 'harassment' then 2 when 'hate' then 3 when 'illegal' then 3 else 1 end
from brand, unnest(array['spam', 'off-topic', 'harassment', 'hate', 'misinformation', 'illegal', 'other']) with ordinality built_in (code, ordinality);

alter table notification alter column actor_id drop not null;
alter table notification add column path text;
alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in
	('reply', 'mention', 'quote', 'answer-accepted', 'idea-status', 'post-approved', 'post-returned', 'statement', 'report-outcome', 'appeal-outcome'));
`.execute(db);
	},
};
