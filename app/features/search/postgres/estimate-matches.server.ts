import { sql } from "kysely";
import { LRUCache } from "lru-cache";
import type { Context } from "~/platform/context";
import { remember } from "~/platform/remember";
import type { SearchQuery } from "../contract";
import { expectedShare, type Frequencies } from "./expected-share";

/** What Postgres knows of a table changes when it looks through it, which it does now and then. */
const KEPT_MS = 60_000;

/** All posts, or first posts alone. */
export type SearchedTable = "search_document" | "search_opening";

interface Known extends Frequencies {
	rows: number;
	/** Of threads. */
	answered: number;
}

const known = new WeakMap<object, LRUCache<SearchedTable, Promise<Known>>>();

/**
 * How many posts, or first posts, of all brands are expected to match a query in Postgres' notation, from what Postgres
 * knows of the table: nothing is counted. Asking its planner for every search took as long as a search for a rare word.
 */
export async function estimateMatches(ctx: Context, table: SearchedTable, query: string): Promise<number> {
	const { rows, ...frequencies } = await knownOf(ctx, table);
	return rows * expectedShare(query, frequencies);
}

/** Which share of the posts a search is narrowed to that asks for threads with an answer, or without one. */
export async function shareOfAnswered(
	ctx: Context,
	{ answered }: Pick<SearchQuery, "answered">,
): Promise<number> {
	if (answered === undefined) return 1;
	const share = (await knownOf(ctx, "search_document")).answered;
	return answered ? share : 1 - share;
}

function knownOf(ctx: Context, table: SearchedTable): Promise<Known> {
	const { pool } = ctx.services;
	const tables = known.get(pool) ?? new LRUCache<SearchedTable, Promise<Known>>({ max: 2, ttl: KEPT_MS });
	known.set(pool, tables);
	return remember(tables, table, () => readKnown(ctx, table));
}

interface Told {
	rows: number;
	lexemes: string[] | null;
	shares: number[] | null;
	answered: number;
}

/** Of a table that Postgres has not looked through yet nothing is known: it is small. */
async function readKnown({ db }: Context, table: SearchedTable): Promise<Known> {
	const { rows } = await sql<Told>`
		select greatest(c.reltuples, 0)::float8 as rows, s.most_common_elems::text::text[] as lexemes,
			s.most_common_elem_freqs::float8[] as shares,
			(select greatest(reltuples, 1) from pg_class where oid = 'accepted_answer'::regclass)::float8
				/ (select greatest(reltuples, 1) from pg_class where oid = 'thread'::regclass) as answered
		from pg_class c
		left join pg_stats s on s.schemaname = c.relnamespace::regnamespace::text and s.tablename = c.relname
			and s.attname = 'stems'
		where c.oid = ${table}::regclass
	`.execute(db);
	const { rows: count, lexemes, shares, answered } = rows[0] as Told;
	const common = new Map(lexemes?.map((lexeme, place) => [lexeme, shares?.[place] ?? 0]));
	// Behind the shares of the lexemes stands, first, the least of them.
	const rest = (shares?.[lexemes?.length ?? 0] ?? 0) / 2;
	return { rows: count, common, rest, answered: Math.min(1, answered) };
}
