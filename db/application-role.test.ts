import { APPLICATION_ROLE } from "@db/application-role";
import { testForum } from "@test/forum";
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
