import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const TABLES = `
create table meetup_setting (
	brand_id bigint not null references brand on delete cascade,
	enabled boolean not null default true,
	primary key (brand_id)
);
create table meetup (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	title text not null check (length(title) between 1 and 120),
	-- As it was written, in Markdown, and as it is shown.
	text text not null default '' check (length(text) <= 2000),
	body_html text not null default '',
	starts_at timestamptz(3) not null check (starts_at >= '2000-01-01T00:00:00Z'),
	ends_at timestamptz(3) not null,
	place text not null default '' check (length(place) <= 200),
	link text check (link ~ '^https?://' and length(link) <= 1000),
	-- Where it is talked about.
	thread_id bigint,
	capacity integer check (capacity between 1 and 100000),
	-- Who comes or was there, and of these who was there: kept by the trigger below.
	taken integer not null default 0,
	attended integer not null default 0,
	-- Calendars take a copy with a higher number for the newer one.
	revision integer not null default 0,
	created_by bigint not null,
	created_at timestamptz(3) not null,
	changed_at timestamptz(3) not null,
	cancelled_at timestamptz(3),
	cancelled_by bigint,
	cancel_reason text not null default '' check (length(cancel_reason) <= 500),
	primary key (brand_id, id),
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete set null (thread_id),
	foreign key (brand_id, created_by) references member (brand_id, id),
	foreign key (brand_id, cancelled_by) references member (brand_id, id),
	check (ends_at > starts_at and ends_at - starts_at <= interval '336 hours'),
	check (place <> '' or link is not null),
	check ((cancelled_at is null) = (cancelled_by is null))
);
create index meetup_starts on meetup (brand_id, starts_at, id);
comment on index meetup_starts is 'what is to come, soonest first, and what was, newest first';

create table meetup_attendance (
	brand_id bigint not null,
	meetup_id bigint not null,
	member_id bigint not null,
	-- coming: the member says so. attended: the team says so.
	state text not null check (state in ('coming', 'attended')),
	at timestamptz(3) not null,
	-- When the member said that they come; null for whom the team wrote down.
	said_at timestamptz(3),
	confirmed_by bigint,
	primary key (brand_id, meetup_id, member_id),
	foreign key (brand_id, meetup_id) references meetup (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, confirmed_by) references member (brand_id, id),
	check ((state = 'attended') = (confirmed_by is not null)),
	check (state = 'attended' or said_at is not null)
);
create index meetup_attendance_member on meetup_attendance (brand_id, member_id, meetup_id);
comment on index meetup_attendance_member is 'where somebody was, for badges, and what goes when they leave';

create function count_meetup_attendance() returns trigger language plpgsql as $$
begin
	if tg_op <> 'INSERT' then
		update meetup set taken = taken - 1, attended = attended - (old.state = 'attended')::integer
		where brand_id = old.brand_id and id = old.meetup_id;
	end if;
	if tg_op <> 'DELETE' then
		update meetup set taken = taken + 1, attended = attended + (new.state = 'attended')::integer
		where brand_id = new.brand_id and id = new.meetup_id;
	end if;
	return null;
end $$;
create trigger count_meetup_attendance after insert or update or delete on meetup_attendance
	for each row execute function count_meetup_attendance();

alter table badge drop constraint badge_measure_check;
alter table badge add constraint badge_measure_check check (measure in ('posts', 'threads', 'likes-received', 'distinct-givers', 'liked-post',
	'accepted-answers', 'votes-received', 'shipped-ideas', 'upheld-reports', 'likes-given', 'days-active', 'days-visited', 'streak', 'years',
	'referrals', 'meetups-attended', 'rules-read', 'profile-complete', 'by-hand'));

-- The badge for it comes with the first event: a brand without events shows no badge that nobody can earn.
create function give_meetup_badge() returns trigger language plpgsql as $$
begin
	insert into badge (brand_id, slug, measure, threshold, repeatable, auto_revoke, icon, built_in)
	values (new.brand_id, 'was-there', 'meetups-attended', 1, false, true, 'calendar-check', true)
	on conflict (brand_id, slug) do nothing;
	return null;
end $$;
create trigger give_meetup_badge after insert on meetup for each row execute function give_meetup_badge();

alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in
	('reply', 'mention', 'quote', 'answer-accepted', 'idea-status', 'post-approved', 'post-returned', 'statement', 'report-outcome', 'appeal-outcome', 'badge-earned',
	'level-gained', 'ambassador-invited', 'ambassador-decided', 'ambassador-reminder', 'ambassador-ended', 'mission-decided', 'thanked', 'person-of-the-week', 'claim-moved', 'referral-vested',
	'meetup-cancelled'));
`;

/** Events of the community, who comes, and who was there. */
export const meetups: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(TABLES).execute(db);
	},
};
