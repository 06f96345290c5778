import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** The widget: where it may stand, who a host vouches for, which thread stands where, and what is posted once. */
export const embed: Migration = {
	async up(db: Kysely<unknown>) {
		await sql`
create table brand_origin (
	brand_id bigint not null references brand on delete cascade,
	origin text not null check (origin ~ '^https?://[^/]+$' and length(origin) <= 300),
	created_at timestamptz(3) not null,
	primary key (brand_id, origin)
);

-- The member in whose name threads are opened for placements: nobody's own, so that deleting a first comment deletes no discussion.
create table embed_setting (
	brand_id bigint not null references brand on delete cascade,
	opener_id bigint not null,
	primary key (brand_id),
	foreign key (brand_id, opener_id) references member (brand_id, id)
);

create table sso_key (
	brand_id bigint not null references brand on delete cascade,
	kid text not null check (kid ~ '^[A-Za-z0-9_-]{4,64}$'),
	name text not null default '' check (length(name) <= 80),
	algorithm text not null check (algorithm in ('HS256', 'RS256', 'ES256', 'EdDSA')),
	secret text,
	public_jwk jsonb,
	created_at timestamptz(3) not null,
	last_used_at timestamptz(3),
	revoked_at timestamptz(3),
	primary key (brand_id, kid),
	-- A public key can never be read as a secret, nor the other way round.
	check ((algorithm = 'HS256') = (secret is not null) and (algorithm = 'HS256') = (public_jwk is null))
);

create table sso_identity (
	brand_id bigint not null,
	subject text not null check (length(subject) between 1 and 200),
	member_id bigint not null,
	created_at timestamptz(3) not null,
	last_seen_at timestamptz(3) not null,
	primary key (brand_id, subject),
	unique (brand_id, member_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);

create table sso_token_use (
	brand_id bigint not null,
	kid text not null,
	token_id_hash text not null,
	used_at timestamptz(3) not null,
	primary key (brand_id, kid, token_id_hash),
	foreign key (brand_id, kid) references sso_key (brand_id, kid) on delete cascade
);
create index sso_token_use_age on sso_token_use (used_at);
comment on index sso_token_use_age is 'an hourly job forgets uses of tokens that ended long ago';

create table embed_session (
	brand_id bigint not null,
	id_hash text not null,
	member_id bigint not null,
	origin text,
	created_at timestamptz(3) not null,
	expires_at timestamptz(3) not null,
	primary key (brand_id, id_hash),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create index embed_session_end on embed_session (expires_at);
comment on index embed_session_end is 'an hourly job forgets sessions that ended';

create table placement (
	brand_id bigint not null references brand on delete cascade,
	key text not null check (length(key) between 1 and 120),
	thread_id bigint,
	title text not null default '' check (length(title) <= 200),
	locale text check (locale in ('en', 'ru', 'hu')),
	category_id bigint,
	policy text not null default 'open' check (policy in ('open', 'pre-moderated', 'read-only')),
	guidelines text not null default '' check (length(guidelines) <= 300),
	address text check (length(address) <= 2000),
	created_at timestamptz(3) not null,
	primary key (brand_id, key),
	foreign key (brand_id, thread_id) references thread (brand_id, id) on delete cascade,
	foreign key (brand_id, category_id) references category (brand_id, id)
);
create index placement_thread on placement (brand_id, thread_id);
comment on index placement_thread is 'whether a post stands in a discussion that the widget shows';
create index placement_newest on placement (brand_id, created_at desc, key);
comment on index placement_newest is 'the owner lists placements, newest first';

create table embed_post_key (
	brand_id bigint not null,
	member_id bigint not null,
	key text not null check (length(key) between 1 and 255),
	request_hash text not null,
	post_id bigint,
	created_at timestamptz(3) not null,
	primary key (brand_id, member_id, key),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, post_id) references post (brand_id, id) on delete cascade
);
create index embed_post_key_age on embed_post_key (created_at);
comment on index embed_post_key_age is 'an hourly job forgets keys older than a day';

create table sign_in_attempt (
	brand_id bigint not null references brand on delete cascade,
	id_hash text not null,
	challenge text not null check (challenge ~ '^[A-Za-z0-9_-]{43}$'),
	code text not null,
	origin text,
	member_id bigint,
	created_at timestamptz(3) not null,
	expires_at timestamptz(3) not null,
	primary key (brand_id, id_hash),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create index sign_in_attempt_end on sign_in_attempt (expires_at);
comment on index sign_in_attempt_end is 'an hourly job forgets attempts that ended';
`.execute(db);
	},
};
