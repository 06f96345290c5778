import type { Database } from "@db/connect";
import { hashSecret } from "~/platform/session/hash.server";
import type { Scope } from "../contract";

const USE_SHOWN_AFTER_MS = 60_000;

/** The key behind a bearer secret in this brand; null for an unknown, revoked or another brand's one. */
export async function findApiKey(db: Database, brandId: number, secret: string, now: Date) {
	if (!/^fm_[\w-]{32}$/.test(secret)) return null;
	const key = await db
		.selectFrom("apiKey")
		.select(["id", "memberId", "scopes", "lastUsedAt"])
		.where("keyHash", "=", hashSecret(secret))
		.where("brandId", "=", brandId)
		.where("revokedAt", "is", null)
		.executeTakeFirst();
	if (!key) return null;
	if (!key.lastUsedAt || now.getTime() - key.lastUsedAt.getTime() > USE_SHOWN_AFTER_MS) {
		await db
			.updateTable("apiKey")
			.set({ lastUsedAt: now })
			.where("brandId", "=", brandId)
			.where("id", "=", key.id)
			.execute();
	}
	return { id: key.id, memberId: key.memberId, scopes: key.scopes as Scope[] };
}
