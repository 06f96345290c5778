import { sql, type Transaction } from "kysely";
import type { DB } from "../../schema";

export type Tx = Transaction<DB>;

/** Rows of one statement: more costs memory and gains nothing. */
export const CHUNK = 2_000;

/** Column name, Postgres type, and how a row gives its value. */
export type Column<Row> = [name: string, type: string, value: (row: Row) => string | number | boolean | null];

/** Inserts rows as one statement with one array per column, given ids included. */
export async function insertRows<Row>(
	tx: Tx,
	table: string,
	rows: Row[],
	columns: Column<Row>[],
): Promise<void> {
	if (rows.length === 0) return;
	const names = sql.raw(columns.map(([name]) => name).join(", "));
	const arrays = columns.map(([, type, value]) => sql`${rows.map(value)}::${sql.raw(type)}[]`);
	await sql`insert into ${sql.table(table)} (${names}) overriding system value
		select * from unnest(${sql.join(arrays)})`.execute(tx);
}

/** The same for any number of rows. */
export async function insertAll<Row>(
	tx: Tx,
	table: string,
	rows: Row[],
	columns: Column<Row>[],
): Promise<void> {
	for (let from = 0; from < rows.length; from += CHUNK)
		await insertRows(tx, table, rows.slice(from, from + CHUNK), columns);
}

/**
 * Takes `count` consecutive ids from a table's sequence and returns the first. The sequence itself hands them out, so
 * nobody else can get one of them; where somebody inserts in between, the run is not consecutive and another is taken.
 */
export async function reserveIds(tx: Tx, table: string, count: number): Promise<number> {
	for (;;) {
		const { rows } = await sql<{ first: number; last: number }>`
			select min(id) as first, max(id) as last
			from (select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count}::int)) as taken
		`.execute(tx);
		const { first, last } = rows[0] as { first: number; last: number };
		if (last - first + 1 === count) return first;
	}
}
