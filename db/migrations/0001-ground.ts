import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Brands, accounts, members, rules, uploads, API keys, events. Every brand-owned key starts with brand_id. */
export const ground: Migration = {
	async up(db: Kysely<unknown>) {
		await sql`
create table brand (
	id bigint generated always as identity primary key,
	slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 40),
	name text not null check (length(name) between 1 and 80),
	tagline text not null default '' check (length(tagline) <= 200),
	locale text not null default 'en' check (locale in ('en', 'ru', 'hu')),
	time_zone text not null default 'UTC',
	accent text not null default '#2f5fd0' check (accent ~ '^#[0-9a-f]{6}$'),
	accent_dark text not null default '#8fb1ff' check (accent_dark ~ '^#[0-9a-f]{6}$'),
	radius smallint not null default 10 check (radius between 0 and 24),
	font text not null default 'system' check (font in ('system', 'serif', 'rounded', 'mono')),
	logo_upload_id bigint,
	created_at timestamptz(3) not null default now()
);
create table brand_domain (
	brand_id bigint not null references brand on delete cascade,
	host text not null check (host = lower(host)),
	created_at timestamptz(3) not null default now(),
	primary key (brand_id, host)
);
create unique index brand_domain_host on brand_domain (host);
comment on index brand_domain_host is 'a host name belongs to one brand; read on the first request for a host';

create table account (
	id uuid primary key default gen_random_uuid(),
	email text check (email = lower(email) and length(email) <= 254),
	email_verified_at timestamptz(3),
	password_hash text,
	created_at timestamptz(3) not null default now()
);
create unique index account_email on account (email);
comment on index account_email is 'one account per mail address; sign-in looks it up';

create table account_session (
	brand_id bigint not null references brand on delete cascade,
	id_hash text not null,
	account_id uuid not null references account on delete cascade,
	expires_at timestamptz(3) not null,
	created_at timestamptz(3) not null default now(),
	primary key (brand_id, id_hash)
);
create unique index account_session_id_hash on account_session (id_hash);
comment on index account_session_id_hash is 'Lucia looks sessions up by id alone; the brand is compared afterwards';
create index account_session_account on account_session (account_id);
comment on index account_session_account is 'a password reset ends all sessions of an account';

create table account_token (
	brand_id bigint not null references brand on delete cascade,
	token_hash text not null,
	account_id uuid not null references account on delete cascade,
	purpose text not null check (purpose in ('confirm-email', 'reset-password')),
	expires_at timestamptz(3) not null,
	created_at timestamptz(3) not null default now(),
	primary key (brand_id, token_hash)
);
create index account_token_account on account_token (account_id, purpose);
comment on index account_token_account is 'using one token ends the others of its purpose';

create table member (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	account_id uuid references account on delete set null,
	handle text not null check (handle ~ '^[a-z0-9][a-z0-9_.-]*$' and length(handle) between 2 and 30),
	display_name text not null check (length(display_name) between 1 and 60),
	bio text not null default '' check (length(bio) <= 1000),
	role text not null default 'member' check (role in ('member', 'moderator', 'owner')),
	locale text check (locale in ('en', 'ru', 'hu')),
	thread_count integer not null default 0,
	post_count integer not null default 0,
	likes_received integer not null default 0,
	mail_token text not null default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
	created_at timestamptz(3) not null default now(),
	primary key (brand_id, id),
	unique (brand_id, handle),
	unique (brand_id, account_id)
);
create unique index member_mail_token on member (mail_token);
comment on index member_mail_token is 'one-click unsubscribe finds the member by the token in the mail';
create index member_staff on member (brand_id, role, id) where role <> 'member';
comment on index member_staff is 'lists of moderators and owners';

create table upload (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	content_hash text not null,
	content_type text not null,
	width integer not null,
	height integer not null,
	byte_count integer not null,
	uploaded_by bigint not null,
	created_at timestamptz(3) not null default now(),
	primary key (brand_id, id),
	unique (brand_id, content_hash),
	foreign key (brand_id, uploaded_by) references member (brand_id, id)
);
alter table brand add foreign key (id, logo_upload_id) references upload (brand_id, id);

create table rules_version (
	brand_id bigint not null references brand on delete cascade,
	version integer not null check (version > 0),
	published_at timestamptz(3) not null default now(),
	published_by bigint,
	primary key (brand_id, version),
	foreign key (brand_id, published_by) references member (brand_id, id)
);
create table rules_text (
	brand_id bigint not null,
	version integer not null,
	locale text not null check (locale in ('en', 'ru', 'hu')),
	document jsonb not null,
	body_html text not null,
	change_note text not null default '' check (length(change_note) <= 1000),
	primary key (brand_id, version, locale),
	foreign key (brand_id, version) references rules_version (brand_id, version) on delete cascade
);
create table rules_acceptance (
	brand_id bigint not null,
	member_id bigint not null,
	version integer not null,
	accepted_at timestamptz(3) not null default now(),
	primary key (brand_id, member_id, version),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, version) references rules_version (brand_id, version) on delete cascade
);

create table api_key (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	key_hash text not null,
	name text not null default '' check (length(name) <= 80),
	member_id bigint not null,
	scopes text[] not null check (scopes <@ array['read', 'write', 'moderate'] and cardinality(scopes) > 0),
	created_at timestamptz(3) not null default now(),
	last_used_at timestamptz(3),
	revoked_at timestamptz(3),
	primary key (brand_id, id),
	foreign key (brand_id, member_id) references member (brand_id, id)
);
create unique index api_key_hash on api_key (key_hash);
comment on index api_key_hash is 'a request is known by the hash of its bearer key';

create table idempotency_key (
	brand_id bigint not null,
	api_key_id bigint not null,
	key text not null check (length(key) between 1 and 255),
	request_hash text not null,
	status smallint not null,
	response jsonb not null,
	created_at timestamptz(3) not null default now(),
	primary key (brand_id, api_key_id, key),
	foreign key (brand_id, api_key_id) references api_key (brand_id, id) on delete cascade
);
create index idempotency_key_age on idempotency_key (created_at);
comment on index idempotency_key_age is 'a daily job forgets keys older than a day';

create table event (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	name text not null,
	actor_id bigint,
	facts jsonb not null,
	occurred_at timestamptz(3) not null,
	primary key (brand_id, id)
);

create table rate_limit (key text primary key, points integer not null default 0, expire bigint);
create table installation_setting (name text primary key, value jsonb not null);
`.execute(db);
	},
};
