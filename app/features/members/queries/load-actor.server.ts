import type { Database } from "@db/connect";
import { sql } from "kysely";
import type { Actor } from "~/platform/identity";
import { actorColumns } from "./actor-columns";

/** Who acts in this brand, by account; null where the account has not joined it, or nobody stands behind the member any more. */
export async function loadActor(
	db: Database,
	brandId: number,
	by: { accountId: string } | { memberId: number },
	now = new Date(),
): Promise<Actor | null> {
	const time = `'${now.toISOString()}'::timestamptz`;
	const { rows } = await sql<Actor>`
		select m.account_id as "accountId", ${sql.raw(actorColumns(time))}
		from member m
		where m.brand_id = ${brandId} and ${"accountId" in by ? sql`m.account_id = ${by.accountId}` : sql`m.id = ${by.memberId}`}
			and m.erased_at is null
	`.execute(db);
	return rows[0] ?? null;
}
