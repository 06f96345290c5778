import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** slug, measure, threshold, repeatable, auto-revoke, icon: what every brand starts with. */
const BUILT_IN = `
	('first-post', 'posts', 1, false, false, 'pencil'),
	('regular-voice', 'posts', 50, false, false, 'messages-square'),
	('storyteller', 'posts', 500, false, false, 'feather'),
	('conversation-starter', 'threads', 10, false, false, 'message-circle'),
	('welcome', 'likes-received', 1, false, false, 'message-circle-heart'),
	('appreciated', 'distinct-givers', 10, false, false, 'heart'),
	('beloved', 'distinct-givers', 50, false, false, 'heart-handshake'),
	('nice-post', 'liked-post', 10, true, false, 'thumbs-up'),
	('good-post', 'liked-post', 25, true, false, 'star'),
	('great-post', 'liked-post', 50, true, false, 'trophy'),
	('first-answer', 'accepted-answers', 1, false, false, 'circle-check-big'),
	('helper', 'accepted-answers', 10, false, false, 'hand-helping'),
	('expert', 'accepted-answers', 50, false, false, 'medal'),
	('idea-giver', 'votes-received', 10, false, false, 'lightbulb'),
	('shaper', 'shipped-ideas', 1, true, false, 'rocket'),
	('watchful', 'upheld-reports', 3, false, false, 'shield-check'),
	('generous', 'likes-given', 50, false, false, 'hand-heart'),
	('dependable', 'days-active', 30, false, false, 'calendar-check'),
	('on-a-roll', 'streak', 7, false, false, 'flame'),
	('marathon', 'streak', 30, false, false, 'mountain'),
	('anniversary', 'years', 1, true, false, 'cake'),
	('rules-reader', 'rules-read', 1, false, false, 'book-open-check'),
	('introduced', 'profile-complete', 1, false, true, 'user-check'),
	('honoured', 'by-hand', 1, true, false, 'award')`;

const TABLES = `
create table badge (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
	measure text not null check (measure in ('posts', 'threads', 'likes-received', 'distinct-givers', 'liked-post', 'accepted-answers',
		'votes-received', 'shipped-ideas', 'upheld-reports', 'likes-given', 'days-active', 'streak', 'years', 'rules-read', 'profile-complete', 'by-hand')),
	threshold integer not null check (threshold between 1 and 1000000),
	-- Only what was done in this category, or between these days.
	category_id bigint,
	since date,
	until date,
	repeatable boolean not null default false,
	auto_revoke boolean not null default false,
	icon text not null,
	-- By language; empty for the built-in ones, whose words are the interface's.
	name jsonb not null default '{}',
	text jsonb not null default '{}',
	built_in boolean not null default false,
	enabled boolean not null default true,
	grant_count integer not null default 0,
	primary key (brand_id, id),
	unique (brand_id, slug),
	foreign key (brand_id, category_id) references category (brand_id, id),
	check (since is null or until is null or since <= until)
);
create table badge_grant (
	brand_id bigint not null,
	badge_id bigint not null,
	member_id bigint not null,
	-- The how-manieth: repeatable badges have more than one.
	turn integer not null default 1,
	granted_at timestamptz(3) not null,
	-- By hand: who, and why.
	granted_by bigint,
	reason text not null default '' check (length(reason) <= 500),
	revoked_at timestamptz(3),
	revoked_by bigint,
	primary key (brand_id, badge_id, member_id, turn),
	foreign key (brand_id, badge_id) references badge (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, granted_by) references member (brand_id, id),
	foreign key (brand_id, revoked_by) references member (brand_id, id)
);
create index badge_grant_member on badge_grant (brand_id, member_id, granted_at desc) where revoked_at is null;
comment on index badge_grant_member is 'badges on a profile';
create index badge_grant_holders on badge_grant (brand_id, badge_id, granted_at desc, member_id desc) where revoked_at is null;
comment on index badge_grant_holders is 'who has a badge, newest first';
create table member_title (
	brand_id bigint not null,
	member_id bigint not null,
	badge_id bigint not null,
	primary key (brand_id, member_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, badge_id) references badge (brand_id, id) on delete cascade
);

create function give_built_in_badges() returns trigger language plpgsql as $$
begin
	insert into badge (brand_id, slug, measure, threshold, repeatable, auto_revoke, icon, built_in)
	select new.id, slug, measure, threshold, repeatable, auto_revoke, icon, true
	from (values ${BUILT_IN}) built_in (slug, measure, threshold, repeatable, auto_revoke, icon);
	return new;
end $$;
create trigger give_built_in_badges after insert on brand for each row execute function give_built_in_badges();
insert into badge (brand_id, slug, measure, threshold, repeatable, auto_revoke, icon, built_in)
select brand.id, built_in.slug, measure, threshold, repeatable, auto_revoke, icon, true
from brand, (values ${BUILT_IN}) built_in (slug, measure, threshold, repeatable, auto_revoke, icon)
order by brand.id;

alter table notification alter column thread_id drop not null;
alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in
	('reply', 'mention', 'quote', 'answer-accepted', 'idea-status', 'post-approved', 'post-returned', 'statement', 'report-outcome', 'appeal-outcome', 'badge-earned'));
alter table notification add constraint notification_leads_somewhere check (thread_id is not null or path is not null);
-- Everybody's past is counted once more, now for badges.
update standing_setting set counted_at = null;
`;

/** Badges: what they are for, who has them, and the one that a member carries as a title. */
export const badges: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(TABLES).execute(db);
	},
};
