import type { Database } from "@db/connect";
import { sql } from "kysely";
import type { Actor } from "~/platform/identity";

/** Who acts in this brand, by account; null where the account has not joined it. */
export async function loadActor(
	db: Database,
	brandId: number,
	by: { accountId: string } | { memberId: number },
): Promise<Actor | null> {
	const { rows } = await sql<Actor>`
		select m.id as member_id, m.account_id, m.handle, m.display_name, m.role, m.locale,
			coalesce((select max(version) from rules_acceptance a where a.brand_id = m.brand_id and a.member_id = m.id), 0) as accepted_rules,
			(select count(*) from (
				select 1 from notification n where n.brand_id = m.brand_id and n.member_id = m.id and n.read_at is null limit 100
			) unread)::int as unread
		from member m
		where m.brand_id = ${brandId} and ${"accountId" in by ? sql`m.account_id = ${by.accountId}` : sql`m.id = ${by.memberId}`}
	`.execute(db);
	return rows[0] ?? null;
}
