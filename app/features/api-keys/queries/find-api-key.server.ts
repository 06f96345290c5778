import { actorColumns } from "~/features/members/index.server";
import type { Context } from "~/platform/context";
import { hotQuery } from "~/platform/hot-query.server";
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

type Row = Actor & { id: number; scopes: Scope[]; lastUsedAt: Date | null };

/** Key and member in one question: it is asked before every answer. */
const FIND_KEY = `
	select k.id, k.scopes, k.last_used_at as "lastUsedAt", m.account_id as "accountId", ${actorColumns("now()")}
	from api_key k
	join member m on m.brand_id = k.brand_id and m.id = k.member_id
	where k.key_hash = $1 and k.brand_id = $2 and k.revoked_at is null`;

/** The key behind a bearer secret in this brand; null for an unknown, revoked or another brand's one. */
export async function findApiKey(ctx: Context, secret: string): Promise<FoundApiKey | null> {
	if (!/^fm_[\w-]{32}$/.test(secret)) return null;
	const [row] = await hotQuery<Row>(ctx, "find-api-key", FIND_KEY, [hashSecret(secret), ctx.brand.id]);
	if (!row) return null;
	const { id, scopes, lastUsedAt, ...actor } = row;
	if (!lastUsedAt || ctx.now.getTime() - lastUsedAt.getTime() > USE_SHOWN_AFTER_MS) await showUse(ctx, id);
	return { id, scopes, actor };
}

const showUse = ({ db, brand, now }: Context, id: number) =>
	db
		.updateTable("apiKey")
		.set({ lastUsedAt: now })
		.where("brandId", "=", brand.id)
		.where("id", "=", id)
		.execute();
