import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { givenRules } from "../contract";
import { QUARTER_DAYS } from "../quarter";
import { FEWEST_GIFTS, type Gift, SHARES } from "./rings-in";

/** No community has as many strong ties; a crowd of bots may. */
const MOST_PAIRS = 200_000;

/** What members gave each other within the window and nobody has set aside: awards `a`, as from and where. */
const given = (tx: WriteContext): RawBuilder<unknown> => sql`
	standing_award a
	where a.brand_id = ${tx.brand.id} and a.present and a.rule = any(${[...givenRules]}::text[]) and a.counterparty_id is not null
		and a.at > ${new Date(tx.now.getTime() - QUARTER_DAYS * 86_400_000)}::timestamptz
		and not exists (select from standing_set_aside s where s.brand_id = a.brand_id and s.member_id = a.member_id
			and s.giver_id = a.counterparty_id and a.at between s.since and s.until)`;

/** Pairs of members between whom much was given, and how many gave or got anything. Reads the whole quarter: for a job. */
export async function readGifts(tx: WriteContext): Promise<{ gifts: Gift[]; people: number }> {
	const { rows } = await sql<Gift & { people: number }>`
		with gifts as materialized (
			select a.counterparty_id as giver_id, a.member_id, count(*)::integer as gifts from ${given(tx)} group by 1, 2
		),
		gave as (select giver_id, sum(gifts)::integer as given from gifts group by 1),
		received as (select member_id, sum(gifts)::integer as got from gifts group by 1)
		select g.giver_id, g.member_id, g.gifts, gave.given, received.got,
			(select count(*) from (select giver_id from gifts union select member_id from gifts) anybody) as people
		from gifts g
		join gave on gave.giver_id = g.giver_id
		join received on received.member_id = g.member_id
		join member giver on giver.brand_id = ${tx.brand.id} and giver.id = g.giver_id and giver.role = 'member' and giver.erased_at is null
		join member earner on earner.brand_id = ${tx.brand.id} and earner.id = g.member_id and earner.role = 'member' and earner.erased_at is null
		where g.gifts >= ${FEWEST_GIFTS} and g.gifts >= ${SHARES[0]}::numeric * gave.given and g.gifts >= ${SHARES[0]}::numeric * received.got
		order by g.gifts desc, g.giver_id, g.member_id limit ${MOST_PAIRS}
	`.execute(tx.db);
	return { gifts: rows, people: rows[0]?.people ?? 0 };
}

export interface FoundRing {
	members: number[];
	inside: number;
	given: number;
	got: number;
	firstAt: Date;
	lastAt: Date;
	pairs: { giverId: number; memberId: number; gifts: number }[];
}

/** All that these members gave each other, and what they gave and got altogether. */
export async function describeRing(tx: WriteContext, members: number[]): Promise<FoundRing> {
	const { rows } = await sql<Omit<FoundRing, "members">>`
		with gifts as materialized (
			select a.counterparty_id as giver_id, a.member_id, a.at from ${given(tx)}
				and (a.counterparty_id = any(${members}::bigint[]) or a.member_id = any(${members}::bigint[]))
		),
		among as (
			select * from gifts where giver_id = any(${members}::bigint[]) and member_id = any(${members}::bigint[])
		),
		pairs as (select giver_id, member_id, count(*) as gifts from among group by 1, 2)
		select (select count(*) from among) as inside, (select min(at) from among) as first_at, (select max(at) from among) as last_at,
			(select count(*) from gifts where giver_id = any(${members}::bigint[])) as given,
			(select count(*) from gifts where member_id = any(${members}::bigint[])) as got,
			(select json_agg(json_build_object('giverId', giver_id, 'memberId', member_id, 'gifts', gifts)) from pairs) as pairs
	`.execute(tx.db);
	return { members, ...(rows[0] as Omit<FoundRing, "members">) };
}
