import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const TABLES = `
-- What a brand signs credentials with. A new key is a new row: what the older ones signed can still be checked.
create table issuer_key (
	brand_id bigint not null references brand on delete cascade,
	kid text not null check (kid ~ '^[A-Za-z0-9_-]{43}$'),
	private_jwk jsonb not null,
	public_jwk jsonb not null check (not public_jwk ? 'd'),
	created_at timestamptz(3) not null,
	primary key (brand_id, kid)
);
-- Members may say who should have it.
alter table badge add column nominable boolean not null default false;
alter table badge add constraint badge_nominable_check check (not nominable or measure = 'by-hand');
create table badge_nomination (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	badge_id bigint not null,
	member_id bigint not null,
	nominated_by bigint not null,
	reason text not null check (length(reason) between 3 and 500),
	nominated_at timestamptz(3) not null,
	state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
	decided_by bigint,
	decided_at timestamptz(3),
	primary key (brand_id, id),
	foreign key (brand_id, badge_id) references badge (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, nominated_by) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, decided_by) references member (brand_id, id),
	check (member_id <> nominated_by)
);
create unique index badge_nomination_once on badge_nomination (brand_id, badge_id, member_id, nominated_by) where state = 'open';
comment on index badge_nomination_once is 'one person says it once while nobody has answered';
create index badge_nomination_open on badge_nomination (brand_id, id) where state = 'open';
comment on index badge_nomination_open is 'what waits for the owner, oldest first';

-- A day on which a signed-in member opened a page, UTC's. Nothing else is known of the visit.
create table member_visit (
	brand_id bigint not null,
	member_id bigint not null,
	day date not null,
	primary key (brand_id, member_id, day),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
alter table badge drop constraint badge_measure_check;
alter table badge add constraint badge_measure_check check (measure in ('posts', 'threads', 'likes-received', 'distinct-givers', 'liked-post',
	'accepted-answers', 'votes-received', 'shipped-ideas', 'upheld-reports', 'likes-given', 'days-active', 'days-visited', 'streak', 'years',
	'rules-read', 'profile-complete', 'by-hand'));
-- Only what was done in threads with this tag.
alter table badge add column tag_id bigint;
alter table badge add foreign key (brand_id, tag_id) references tag (brand_id, id);
-- Shown instead of the built-in picture.
alter table badge add column picture_id bigint;
alter table badge add foreign key (brand_id, picture_id) references upload (brand_id, id);
`;

/** Credentials of badges, nominations for them, days visited, and what else a badge can say. */
export const badgeExtras: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(TABLES).execute(db);
	},
};
