import { APPLICATION_ROLE, canActAs, grantApplicationRole } from "@db/application-role";
import { testDatabase } from "@test/database";
import { testForum } from "@test/forum";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { inTransaction } from "~/platform/context";

let forum: Awaited<ReturnType<typeof testForum>>;
beforeAll(async () => {
	forum = await testForum();
	const brand = await forum.aBrand();
	await inTransaction(await forum.context(brand.id, brand.owner), (tx) =>
		writeAudit(tx, { act: "test.done", subjectKind: "brand", subjectId: brand.id }),
	);
});
afterAll(() => forum.close());

test.each(["update audit_entry set act = 'x'", "delete from audit_entry", "truncate audit_entry"])(
	"the application cannot: %s",
	async (statement) => {
		await expect(forum.services.pool.query(statement)).rejects.toMatchObject({ code: "42501" });
	},
);

test("the application acts as a role that owns nothing", async () => {
	const { rows } = await forum.services.pool.query("select current_user as role");
	expect(rows).toEqual([{ role: APPLICATION_ROLE }]);
	await expect(
		forum.services.pool.query("alter table audit_entry disable trigger user"),
	).rejects.toMatchObject({
		code: "42501",
	});
});

test("a user who may not make roles migrates all the same, and is let in where an administrator made the role", async () => {
	const { pool, url } = await testDatabase();
	const name = `plain_${process.pid}`;
	await pool.query(`create role ${name} login password 'plain'`);
	const plain = new pg.Pool({
		connectionString: Object.assign(new URL(url), { username: name, password: "plain" }).href,
		max: 1,
	});
	try {
		expect(await canActAs(plain)).toBe(false);
		expect(await grantApplicationRole(plain)).toBe(false);
		await pool.query(`grant ${APPLICATION_ROLE} to ${name}`);
		expect(await canActAs(plain)).toBe(true);
	} finally {
		await plain.end();
		await pool.query(`drop role ${name}`);
		await pool.end();
	}
});
