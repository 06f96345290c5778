import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testDatabase } from "@test/database";
import { expect, test } from "vitest";

test("the generated row types are those of the migrations", async () => {
	const { generateSchema } = await import("../scripts/generate-schema.mjs");
	const { url, pool } = await testDatabase();
	const file = join(tmpdir(), `folkmoot-schema-${process.pid}.ts`);
	generateSchema(url, file);
	expect(readFileSync(file, "utf8")).toBe(readFileSync("db/schema.ts", "utf8"));
	await pool.end();
});

test("every brand-owned table has brand_id first in its keys and foreign keys", async () => {
	const { pool } = await testDatabase();
	const { rows } = await pool.query<{ name: string; columns: string[] }>(`
		select c.conrelid::regclass || ': ' || c.conname as name,
			array(select a.attname::text from unnest(c.conkey) with ordinality k(n, o) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.n order by o) as columns
		from pg_constraint c
		join pg_class t on t.oid = c.conrelid and t.relnamespace = 'public'::regnamespace
		where c.contype in ('p', 'u', 'f')
			and exists (select 1 from pg_attribute b where b.attrelid = c.conrelid and b.attname = 'brand_id')`);
	const outside = rows.filter(({ columns }) => columns[0] !== "brand_id" && columns.join() !== "account_id");
	expect(rows.length).toBeGreaterThan(50);
	expect(outside.map(({ name }) => name)).toEqual([]);
	await pool.end();
});

test("every index says why it is there", async () => {
	const { pool } = await testDatabase();
	const { rows } = await pool.query<{ name: string }>(`
		select i.indexrelid::regclass::text as name from pg_index i
		join pg_class t on t.oid = i.indrelid and t.relnamespace = 'public'::regnamespace and t.relname not like 'kysely%'
		where not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)
			and obj_description(i.indexrelid) is null`);
	expect(rows).toEqual([]);
	await pool.end();
});
