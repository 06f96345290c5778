import { testDatabase } from "@test/database";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepared } from "~/platform/prepared";

let database: Awaited<ReturnType<typeof testDatabase>>;
beforeEach(async () => {
	database = await testDatabase();
});
afterEach(() => database.pool.end());

/** What the one connection has prepared, and what it was asked meanwhile. */
const onOneConnection = (work: (db: typeof database.db) => Promise<unknown>) =>
	database.db.connection().execute(async (db) => {
		await work(db as typeof database.db);
		const { rows } = await sql<{ statement: string; parsed: number }>`
			select statement, generic_plans + custom_plans as parsed from pg_prepared_statements where statement like '%wanted%'
		`.execute(db);
		return rows;
	});

test("a query without the mark is not kept", async () => {
	expect(await onOneConnection((db) => sql`select ${1}::integer as wanted`.execute(db))).toEqual([]);
});

test("a marked query is kept once, answers with the names and values of each time, and also after it failed", async () => {
	const ask = (db: typeof database.db, value: string) =>
		sql<{ howMany: number }>`${prepared} select ${value}::integer as how_many, 'wanted'`.execute(db);
	const kept = await onOneConnection(async (db) => {
		expect((await ask(db, "1")).rows[0]?.howMany).toBe(1);
		await expect(ask(db, "no number")).rejects.toThrow("integer");
		expect((await ask(db, "2")).rows[0]?.howMany).toBe(2);
	});
	expect(kept).toHaveLength(1);
});
