import type { Database } from "@db/connect";
import { sql } from "kysely";
import type { Actor } from "~/platform/identity";
import { hashSecret } from "~/platform/session/hash.server";
import type { Scope } from "../contract";

const USE_SHOWN_AFTER_MS = 60_000;

export interface FoundApiKey {
	id: number;
	scopes: Scope[];
	/** The member that the key acts as, with the rights of the own role. */
	actor: Actor;
}

/** The key behind a bearer secret in this brand; null for an unknown, revoked or another brand's one. */
export async function findApiKey(
	db: Database,
	brandId: number,
	secret: string,
	now: Date,
): Promise<FoundApiKey | null> {
	if (!/^fm_[\w-]{32}$/.test(secret)) return null;
	// Key and member in one question: it is asked before every answer.
	const { rows } = await sql<Actor & { id: number; scopes: Scope[]; lastUsedAt: Date | null }>`
		select k.id, k.scopes, k.last_used_at, m.id as member_id, m.account_id, m.handle, m.display_name, m.role, m.locale,
			coalesce((select max(version) from rules_acceptance a where a.brand_id = m.brand_id and a.member_id = m.id), 0) as accepted_rules,
			0 as unread
		from api_key k
		join member m on m.brand_id = k.brand_id and m.id = k.member_id
		where k.key_hash = ${hashSecret(secret)} and k.brand_id = ${brandId} and k.revoked_at is null
	`.execute(db);
	const row = rows[0];
	if (!row) return null;
	const { id, scopes, lastUsedAt, ...actor } = row;
	if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > USE_SHOWN_AFTER_MS) {
		await db
			.updateTable("apiKey")
			.set({ lastUsedAt: now })
			.where("brandId", "=", brandId)
			.where("id", "=", id)
			.execute();
	}
	return { id, scopes, actor };
}
