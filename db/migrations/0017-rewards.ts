import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

const TABLES = `
alter table standing_entry drop constraint standing_entry_cause_check;
alter table standing_entry add constraint standing_entry_cause_check
	check (cause in ('awarded', 'reversed', 'restored', 'adjusted', 'vested', 'spent', 'refunded', 'granted'));

create table reward (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	-- By language.
	name jsonb not null,
	text jsonb not null default '{}',
	-- In credit; 0 for what a tier brings.
	price integer not null check (price between 0 and 1000000),
	-- Only for this tier of the ambassador programme and those above it; 0 for all members.
	min_tier smallint not null default 0 check (min_tier between 0 and 3),
	-- What is left; null for any number. Of codes: as many as are not given yet.
	stock integer check (stock >= 0),
	per_member integer not null default 0 check (per_member >= 0),
	is_code boolean not null default false,
	needs_address boolean not null default false,
	needs_approval boolean not null default true,
	enabled boolean not null default true,
	primary key (brand_id, id),
	check (not (is_code and needs_address)),
	check (not is_code or stock is not null),
	check (price > 0 or min_tier > 0)
);
create table claim (
	brand_id bigint not null references brand on delete cascade,
	id bigint generated always as identity,
	reward_id bigint not null,
	member_id bigint not null,
	-- As it was when it was claimed: what a refund gives back.
	price integer not null check (price >= 0),
	state text not null check (state in ('requested', 'approved', 'sent', 'received', 'declined', 'cancelled')),
	-- Asked for after the approval only, and gone with the arrival.
	address text not null default '' check (length(address) <= 500),
	-- What the team writes to the member.
	note text not null default '' check (length(note) <= 500),
	requested_at timestamptz(3) not null,
	moved_at timestamptz(3) not null,
	moved_by bigint,
	primary key (brand_id, id),
	foreign key (brand_id, reward_id) references reward (brand_id, id),
	foreign key (brand_id, member_id) references member (brand_id, id) on delete cascade,
	foreign key (brand_id, moved_by) references member (brand_id, id)
);
create index claim_open on claim (brand_id, state, id) where state in ('requested', 'approved', 'sent');
comment on index claim_open is 'what the team has to do';
create index claim_member on claim (brand_id, member_id, id desc);
comment on index claim_member is 'own claims, newest first, and how many of a reward one has';
create index claim_newest on claim (brand_id, id desc);
comment on index claim_newest is 'all claims, newest first';
create table reward_code (
	brand_id bigint not null,
	reward_id bigint not null,
	code text not null check (length(code) between 1 and 200),
	claim_id bigint,
	primary key (brand_id, reward_id, code),
	foreign key (brand_id, reward_id) references reward (brand_id, id) on delete cascade,
	foreign key (brand_id, claim_id) references claim (brand_id, id)
);
create unique index reward_code_claim on reward_code (brand_id, claim_id) where claim_id is not null;
comment on index reward_code_claim is 'one code for a claim';
create index reward_code_free on reward_code (brand_id, reward_id) where claim_id is null;
comment on index reward_code_free is 'the next code to give';
`;

/** What credit can be spent on, who claimed it, and what became of that. */
export const rewards: Migration = {
	async up(db: Kysely<unknown>) {
		await sql.raw(TABLES).execute(db);
	},
};
