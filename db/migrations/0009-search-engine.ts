import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const TABLES = `
-- Indexes on the Meilisearch server, for all brands together. Which one answers is said here and nowhere else.
create table search_index (
	uid text primary key,
	-- Of what it was made with: another one means that a new index is built beside.
	fingerprint text not null,
	state text not null check (state in ('building', 'live', 'old')),
	-- How far search_document was copied; null before the first and after the last.
	copied_brand_id bigint,
	copied_kind text,
	copied_ref_id bigint,
	copied_at timestamptz(3),
	documents bigint not null default 0,
	comparisons integer not null default 0,
	created_at timestamptz(3) not null default now(),
	changed_at timestamptz(3) not null default now(),
	problem text
);
create unique index search_index_state on search_index (state) where state <> 'old';
comment on index search_index_state is 'one index answers, and one at most is being built';

create sequence search_push_seq;
create sequence search_push_batch_id;
-- What the server was asked to do and may have done: only when all tasks of a batch succeeded its notes are done with.
create table search_push_batch (
	id bigint primary key default nextval('search_push_batch_id'),
	-- [{"index": uid, "task": number}]; null until the server has taken it.
	tasks jsonb,
	-- Making an index and its settings, without which it is of no use.
	about_index boolean not null default false,
	-- Of documents that are copied into a new index: between these two, without notes.
	copy_brand_id bigint,
	copy_kind text,
	copy_after bigint,
	copy_until bigint,
	sent_at timestamptz(3) not null default now()
);

-- What changed in search_document and the server has not taken yet: a reference, never the change itself.
create table search_push (
	brand_id bigint not null references brand on delete cascade,
	kind text not null check (kind in ('post', 'member', 'tag')),
	ref_id bigint not null,
	seq bigint not null default nextval('search_push_seq'),
	-- The batch that it went with as it was then.
	batch_id bigint,
	sent_seq bigint,
	attempts integer not null default 0,
	next_attempt_at timestamptz(3) not null default now(),
	queued_at timestamptz(3) not null default now(),
	problem text,
	primary key (brand_id, kind, ref_id)
);
create index search_push_due on search_push (next_attempt_at) where batch_id is null;
comment on index search_push_due is 'the next batch, of all brands: the server is one';
create index search_push_batch_notes on search_push (batch_id) where batch_id is not null;
comment on index search_push_batch_notes is 'what a batch consists of, when its task is over';
create index search_push_age on search_push (queued_at);
comment on index search_push_age is 'how far the server lags behind, in /readyz';

-- Who alone writes to the server, until when: two writers could put an old document over a new one.
create table search_lease (
	name text primary key,
	holder text not null,
	until timestamptz(3) not null
);

-- A long thread is its posts: they are noted in parts, and this is where the last part ended.
alter table search_outbox add column parts_after bigint not null default 0;
`;

/** Keeping a Meilisearch server in step: its indexes, what waits for it and what it was asked to do. */
export const searchEngine: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(TABLES).execute(db);
	},
};
