import { actorColumns } from "~/features/members/index.server";
import type { Context } from "~/platform/context";
import { hotQuery } from "~/platform/hot-query.server";
import type { Actor } from "~/platform/identity";
import { hashSecret } from "~/platform/session/hash.server";

/** Session and member in one question: it is asked before every answer to somebody signed in. */
const FIND_SESSION = `
	select s.origin, m.account_id as "accountId", ${actorColumns("$3::timestamptz")}
	from embed_session s
	join member m on m.brand_id = s.brand_id and m.id = s.member_id
	where s.brand_id = $1 and s.id_hash = $2 and s.expires_at > $3`;

/**
 * Who is behind a session of the widget; null for an unknown or ended one, and where another page brings it than it was
 * given to. Whoever it is acts as a plain member: no session of a host page moderates.
 */
export async function findEmbedActor(
	ctx: Context,
	session: string,
	origin: string | null,
): Promise<Actor | null> {
	if (!/^fme_[\w-]{32}$/.test(session)) return null;
	const [row] = await hotQuery<Actor & { origin: string | null }>(ctx, "find-embed-session", FIND_SESSION, [
		ctx.brand.id,
		hashSecret(session),
		ctx.now,
	]);
	if (!row || (row.origin !== null && row.origin !== origin)) return null;
	const { origin: _, ...actor } = row;
	return { ...actor, role: "member", moderates: null };
}
