import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** DiscourseConnect: the site that signs members in, sign-ins on their way, and sites that members are vouched for to. */
export const discourseConnect: Migration = {
	async up(db: Kysely<unknown>) {
		await sql`
create table connect_consumer (
	brand_id bigint not null references brand on delete cascade,
	address text not null check (address ~ '^https?://' and length(address) <= 1000),
	secret text not null check (length(secret) between 16 and 200),
	passwords text not null default 'everyone' check (passwords in ('everyone', 'staff')),
	saved_at timestamptz(3) not null,
	primary key (brand_id)
);

create table connect_nonce (
	brand_id bigint not null,
	nonce_hash text not null,
	browser_hash text not null,
	return_path text not null check (return_path ~ '^/' and length(return_path) <= 2000),
	expires_at timestamptz(3) not null,
	primary key (brand_id, nonce_hash),
	foreign key (brand_id) references connect_consumer (brand_id) on delete cascade
);
create index connect_nonce_end on connect_nonce (expires_at);
comment on index connect_nonce_end is 'an hourly job forgets sign-ins that nobody finished';

create table connect_site (
	brand_id bigint not null references brand on delete cascade,
	origin text not null check (origin ~ '^https?://[^/]+$' and length(origin) <= 300),
	secret text not null check (length(secret) between 16 and 200),
	created_at timestamptz(3) not null,
	last_used_at timestamptz(3),
	primary key (brand_id, origin)
);
`.execute(db);
	},
};
