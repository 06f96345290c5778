import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const TABLES = `
create table referral_setting (
	brand_id bigint not null references brand on delete cascade,
	enabled boolean not null default false,
	-- Whose link counts where somebody followed several.
	touch text not null default 'first' check (touch in ('first', 'last')),
	-- What makes it count: posts that stand, a purchase that the brand reports, or either.
	act text not null default 'posts' check (act in ('posts', 'purchase', 'either')),
	posts smallint not null default 3 check (posts between 1 and 100),
	days smallint not null default 30 check (days between 1 and 365),
	-- Until a purchase cannot be returned any more.
	return_days smallint not null default 30 check (return_days between 0 and 365),
	credit integer not null default 100 check (credit between 0 and 1000000),
	-- Instead of credit, or beside it: a reward that is claimed for the referrer.
	reward_id bigint,
	primary key (brand_id),
	foreign key (brand_id, reward_id) references reward (brand_id, id)
);
create table referral_code (
	brand_id bigint not null,
	member_id bigint not null,
	code text not null check (code ~ '^[a-z0-9]{8}$'),
	primary key (brand_id, member_id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade
);
create unique index referral_code_code on referral_code (brand_id, code);
comment on index referral_code_code is 'whose link somebody followed';
create table referral (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	referrer_id bigint not null,
	member_id bigint not null,
	-- flagged: it qualified, and waits for a look. paid: it counted.
	state text not null default 'waiting' check (state in ('waiting', 'flagged', 'paid', 'refused', 'expired')),
	flags text[] not null default '{}',
	joined_at timestamptz(3) not null,
	purchase_order text,
	purchased_at timestamptz(3),
	returned_at timestamptz(3),
	-- What it was that counted.
	act text check (act in ('posts', 'purchase')),
	qualified_at timestamptz(3),
	credit integer not null default 0,
	claim_id bigint,
	decided_by bigint,
	decided_at timestamptz(3),
	primary key (brand_id, id),
	unique (brand_id, member_id),
	foreign key (brand_id, referrer_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, decided_by) references member (brand_id, id),
	foreign key (brand_id, claim_id) references claim (brand_id, id),
	check (referrer_id <> member_id)
);
create index referral_waiting on referral (brand_id, id) where state = 'waiting';
comment on index referral_waiting is 'whose qualified act is still to come';
create index referral_referrer on referral (brand_id, referrer_id, id desc);
comment on index referral_referrer is 'whom somebody brought, and how many of late';
create unique index referral_order on referral (brand_id, purchase_order) where purchase_order is not null;
comment on index referral_order is 'a purchase counts once';
`;

/** Who brought whom, and when that counts. */
export const referrals: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(TABLES).execute(db);
	},
};
