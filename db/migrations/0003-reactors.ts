import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Notifications: who watches what, what they were told, what they want to be told by mail. */
export const reactors: Migration = {
	async up(db: Kysely<unknown>) {
		await sql`
create table thread_watch (
	brand_id bigint not null,
	thread_id bigint not null,
	member_id bigint not null,
	watching boolean not null default true,
	primary key (brand_id, thread_id, member_id),
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create table notification (
	brand_id bigint not null,
	id bigint generated always as identity,
	member_id bigint not null,
	event_id bigint not null,
	kind text not null check (kind in ('reply', 'mention', 'quote', 'answer-accepted', 'idea-status')),
	thread_id bigint not null,
	post_id bigint,
	actor_id bigint not null,
	created_at timestamptz(3) not null,
	read_at timestamptz(3),
	mailed_at timestamptz(3),
	primary key (brand_id, id),
	unique (brand_id, event_id, member_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade,
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade,
	foreign key (brand_id, actor_id) references member (brand_id, id)
);
create index notification_unread on notification (brand_id, member_id) where read_at is null;
comment on index notification_unread is 'the number on the bell, on every signed-in page';
create index notification_list on notification (brand_id, member_id, id desc);
comment on index notification_list is 'the list behind the bell, keyset';
create table mail_preference (
	brand_id bigint not null,
	member_id bigint not null,
	kind text not null,
	wanted boolean not null,
	primary key (brand_id, member_id, kind),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
`.execute(db);
	},
};
