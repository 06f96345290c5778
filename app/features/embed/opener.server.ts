import { sql } from "kysely";
import { loadActor, makeMember } from "~/features/members/index.server";
import type { WriteContext } from "~/platform/context";
import type { Actor } from "~/platform/identity";

/**
 * The member in whose name threads are opened for placements. It is the brand's, not a person's: a discussion does not
 * vanish because whoever commented first deletes that, and nobody is mailed about every reply. Made when first needed.
 */
export async function openerOf(tx: WriteContext): Promise<Actor> {
	const memberId = (await findOpener(tx)) ?? (await makeOpener(tx));
	const actor = await loadActor(tx.db, tx.brand.id, { memberId }, tx.now);
	if (!actor) throw new Error("the member who opens threads is gone");
	// The rules bind people.
	return { ...actor, acceptedRules: tx.brand.rulesVersion, restriction: null, role: "member" };
}

async function findOpener(tx: WriteContext): Promise<number | null> {
	const row = await tx.db
		.selectFrom("embedSetting")
		.select("openerId")
		.where("brandId", "=", tx.brand.id)
		.executeTakeFirst();
	return row?.openerId ?? null;
}

async function makeOpener(tx: WriteContext): Promise<number> {
	await sql`select pg_advisory_xact_lock(7403, ${tx.brand.id}::int)`.execute(tx.db);
	const known = await findOpener(tx);
	if (known) return known;
	const { id } = await makeMember(tx, {
		accountId: null,
		displayName: tx.brand.name.slice(0, 60),
		handle: tx.brand.slug,
	});
	await tx.db.insertInto("embedSetting").values({ brandId: tx.brand.id, openerId: id }).execute();
	return id;
}
