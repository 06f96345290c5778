import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Categories, threads, posts and what people do with them. */
export const content: Migration = {
	async up(db: Kysely<unknown>) {
		await sql`
create table category (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
	name text not null check (length(name) between 1 and 60),
	description text not null default '' check (length(description) <= 300),
	hue smallint not null default 220 check (hue between 0 and 359),
	position integer not null default 0,
	readable_by text not null default 'everyone' check (readable_by in ('everyone', 'members', 'staff')),
	postable_by text not null default 'members' check (postable_by in ('members', 'staff')),
	thread_count integer not null default 0,
	archived_at timestamptz(3),
	created_at timestamptz(3) not null default now(),
	primary key (brand_id, id),
	unique (brand_id, slug)
);

create table thread (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	category_id bigint not null,
	author_id bigint not null,
	kind text not null check (kind in ('discussion', 'question', 'idea')),
	title text not null check (length(title) between 1 and 200),
	slug text not null,
	excerpt text not null default '',
	visibility text not null default 'published'
		check (visibility in ('published', 'held', 'returned', 'hidden', 'removed', 'erased')),
	last_number integer not null default 1,
	reply_count integer not null default 0,
	vote_count integer not null default 0,
	like_count integer not null default 0,
	score double precision not null default 0,
	idea_status text check (idea_status in ('open', 'under-review', 'planned', 'started', 'shipped', 'declined')),
	created_at timestamptz(3) not null,
	edited_at timestamptz(3),
	last_post_at timestamptz(3) not null,
	last_poster_id bigint not null,
	primary key (brand_id, id),
	foreign key (brand_id, category_id) references category (brand_id, id),
	foreign key (brand_id, author_id) references member (brand_id, id),
	foreign key (brand_id, last_poster_id) references member (brand_id, id),
	check (idea_status is null or kind = 'idea')
);
create index thread_latest on thread (brand_id, last_post_at desc, id desc) where visibility = 'published';
comment on index thread_latest is 'home page, latest first, keyset';
create index thread_category_latest on thread (brand_id, category_id, last_post_at desc, id desc) where visibility = 'published';
comment on index thread_category_latest is 'category page, latest first, keyset';
create index thread_top on thread (brand_id, score desc, id desc) where visibility = 'published';
comment on index thread_top is 'top sort';
create index thread_category_top on thread (brand_id, category_id, score desc, id desc) where visibility = 'published';
comment on index thread_category_top is 'top sort in a category';
create index thread_unanswered on thread (brand_id, created_at desc, id desc) where visibility = 'published' and reply_count = 0;
comment on index thread_unanswered is 'threads that wait for a first answer';
create index thread_category_unanswered on thread (brand_id, category_id, created_at desc, id desc) where visibility = 'published' and reply_count = 0;
comment on index thread_category_unanswered is 'threads of a category that wait for a first answer';
create index thread_author on thread (brand_id, author_id, created_at desc, id desc);
comment on index thread_author is 'threads on a member profile';

create table tag (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	slug text not null,
	name text not null check (length(name) between 1 and 30),
	thread_count integer not null default 0,
	primary key (brand_id, id),
	unique (brand_id, slug)
);
create table thread_tag (
	brand_id bigint not null,
	thread_id bigint not null,
	tag_id bigint not null,
	primary key (brand_id, thread_id, tag_id),
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade,
	foreign key (brand_id, tag_id) references tag (brand_id, id) on delete cascade
);
create index thread_tag_tag on thread_tag (brand_id, tag_id, thread_id desc);
comment on index thread_tag_tag is 'threads with a tag, newest first, keyset';

create table post (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	thread_id bigint not null,
	number integer not null check (number > 0),
	author_id bigint not null,
	reply_to_id bigint,
	document jsonb not null,
	body_html text not null,
	renderer_version smallint not null,
	visibility text not null default 'published'
		check (visibility in ('published', 'held', 'returned', 'hidden', 'removed', 'erased')),
	like_count integer not null default 0,
	revision integer not null default 1,
	created_at timestamptz(3) not null,
	edited_at timestamptz(3),
	primary key (brand_id, id),
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade,
	foreign key (brand_id, author_id) references member (brand_id, id),
	foreign key (brand_id, reply_to_id) references post (brand_id, id)
);
create unique index post_in_thread on post (brand_id, thread_id, number);
comment on index post_in_thread is 'a page of a thread is a range of numbers, whatever its length';
create index post_author on post (brand_id, author_id, created_at desc, id desc);
comment on index post_author is 'posts on a member profile';

create table post_revision (
	brand_id bigint not null,
	post_id bigint not null,
	revision integer not null,
	document jsonb not null,
	body_html text not null,
	title text,
	edited_by bigint not null,
	edited_at timestamptz(3) not null,
	primary key (brand_id, post_id, revision),
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade,
	foreign key (brand_id, edited_by) references member (brand_id, id)
);
create table post_visibility_change (
	brand_id bigint not null,
	id bigint generated always as identity,
	post_id bigint not null,
	from_visibility text not null,
	to_visibility text not null,
	changed_by bigint not null,
	reason text not null default '' check (length(reason) <= 1000),
	changed_at timestamptz(3) not null,
	primary key (brand_id, id),
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade,
	foreign key (brand_id, changed_by) references member (brand_id, id)
);
create index post_visibility_change_post on post_visibility_change (brand_id, post_id, id desc);
comment on index post_visibility_change_post is 'who hid a post and why';
create table post_mention (
	brand_id bigint not null,
	post_id bigint not null,
	member_id bigint not null,
	primary key (brand_id, post_id, member_id),
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);

create table thread_lock (
	brand_id bigint not null,
	thread_id bigint not null,
	locked_by bigint not null,
	reason text not null default '' check (length(reason) <= 500),
	locked_at timestamptz(3) not null,
	primary key (brand_id, thread_id),
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade,
	foreign key (brand_id, locked_by) references member (brand_id, id)
);
create table thread_pin (
	brand_id bigint not null,
	thread_id bigint not null,
	pinned_by bigint not null,
	pinned_at timestamptz(3) not null,
	primary key (brand_id, thread_id),
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade,
	foreign key (brand_id, pinned_by) references member (brand_id, id)
);
create table idea_answer (
	brand_id bigint not null,
	thread_id bigint not null,
	status text not null,
	document jsonb not null,
	body_html text not null,
	answered_by bigint not null,
	answered_at timestamptz(3) not null,
	primary key (brand_id, thread_id),
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade,
	foreign key (brand_id, answered_by) references member (brand_id, id)
);
create table accepted_answer (
	brand_id bigint not null,
	thread_id bigint not null,
	post_id bigint not null,
	accepted_by bigint not null,
	accepted_at timestamptz(3) not null,
	primary key (brand_id, thread_id),
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade,
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade,
	foreign key (brand_id, accepted_by) references member (brand_id, id)
);
create table post_like (
	brand_id bigint not null,
	post_id bigint not null,
	member_id bigint not null,
	liked_at timestamptz(3) not null,
	primary key (brand_id, post_id, member_id),
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create table idea_vote (
	brand_id bigint not null,
	thread_id bigint not null,
	member_id bigint not null,
	voted_at timestamptz(3) not null,
	primary key (brand_id, thread_id, member_id),
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create table draft (
	brand_id bigint not null,
	member_id bigint not null,
	place text not null check (length(place) <= 60),
	title text not null default '',
	body jsonb not null,
	saved_at timestamptz(3) not null,
	primary key (brand_id, member_id, place),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create table thread_reading (
	brand_id bigint not null,
	member_id bigint not null,
	thread_id bigint not null,
	last_read_number integer not null default 0,
	primary key (brand_id, member_id, thread_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade
);
`.execute(db);
	},
};
