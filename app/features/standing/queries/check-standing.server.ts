import { sql } from "kysely";
import { type Context, inTransaction } from "~/platform/context";
import { actsOf } from "../acts/acts-of.server";
import { wrongBoards } from "../boards/wrong-boards.server";
import { reckoned } from "../ledger/reckoned.server";
import { readRuleSets } from "../rules/read-rule-sets.server";
import { takeTime } from "../take-time.server";

/** How many rows are not as they should be; all zero where the books are right. */
export interface BooksCheck {
	/** Acts that the content has and the books do not, or the other way round. */
	acts: number;
	/** Awards that are worth something else by the rules. */
	worths: number;
	/** Members whose entries do not add up to their running total. */
	totals: number;
	/** Sums on the leaderboards that are not those of the awards. */
	boards: number;
	/** Changes that wait to be entered: while there are any, the others may be above zero. */
	waiting: number;
}

const everything = sql`true`;

/** Compares the books with the content they are about, and with themselves. Reads everything: for the operator. */
export async function checkStanding(ctx: Context): Promise<BooksCheck> {
	const brandId = ctx.brand.id;
	const all = {
		posts: everything,
		likes: everything,
		reports: everything,
		threads: everything,
		votes: everything,
	};
	const ruleSets = await readRuleSets(ctx);
	const questions = [
		sql`with current (member_id, rule, subject_id, counterparty_id, at, category_key) as (${actsOf(brandId, [all])})
				select count(*) from current c
				full join (select * from standing_award where brand_id = ${brandId} and present) a
					on a.rule = c.rule and a.subject_id = c.subject_id and a.member_id = c.member_id
					and a.counterparty_key = coalesce(c.counterparty_id, 0)
				where (c.at, c.category_key) is distinct from (a.at, a.category_key)`,
		sql`with ${reckoned({ brandId, now: ctx.now, ruleSets, asked: sql`where a.brand_id = ${brandId}`, whole: true })}
				select count(*) from standing_award a
				left join reckoned r on r.rule = a.rule and r.subject_id = a.subject_id
					and r.counterparty_key = a.counterparty_key and r.member_id = a.member_id
				where a.brand_id = ${brandId} and (a.amount <> coalesce(r.amount, 0) or a.reason <> coalesce(r.reason, '')
					or (a.state = 'reversed') <> (r.member_id is null)
					or a.credit <> case when a.state = 'vested' then a.amount else 0 end)`,
		sql`with entered as (
					select member_id, sum(amount) as points, sum(credit) as credit from standing_entry
					where brand_id = ${brandId} group by member_id
				), spent as (
					select member_id, sum(credit) as credit from standing_entry
					where brand_id = ${brandId} and cause in ('spent', 'refunded', 'granted') group by member_id
				), awarded as (
					select member_id, sum(amount) as points, sum(credit) as credit from standing_award
					where brand_id = ${brandId} group by member_id
				)
				select count(*) from member m
				left join entered e on e.member_id = m.id
				left join awarded a on a.member_id = m.id
				left join spent s on s.member_id = m.id
				left join standing_total t on t.brand_id = m.brand_id and t.member_id = m.id
				where m.brand_id = ${brandId} and (
					(coalesce(e.points, 0), coalesce(e.credit, 0)) <> (coalesce(t.points, 0), coalesce(t.credit, 0))
					or (coalesce(a.points, 0), coalesce(a.credit, 0) + coalesce(s.credit, 0)) <> (coalesce(t.points, 0), coalesce(t.credit, 0)))`,
		wrongBoards(brandId),
		sql`select count(*) from standing_outbox where brand_id = ${brandId}`,
	];
	// One after the other and in their own time: at a million posts each reads for longer than a page may.
	const found = await inTransaction(ctx, async (tx) => {
		await takeTime(tx);
		const counts: number[] = [];
		for (const question of questions) counts.push(await countOf(tx, question));
		return counts;
	});
	const [acts = 0, worths = 0, totals = 0, boards = 0, waiting = 0] = found;
	return { acts, worths, totals, boards, waiting };
}

async function countOf(ctx: Context, query: ReturnType<typeof sql>): Promise<number> {
	const { rows } = await sql<{ count: number }>`${query}`.execute(ctx.db);
	return rows[0]?.count ?? 0;
}
