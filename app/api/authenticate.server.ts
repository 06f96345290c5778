import { findApiKey } from "~/features/api-keys/index.server";
import { findMember, loadActor } from "~/features/members/index.server";
import type { Context } from "~/platform/context";
import type { Actor } from "~/platform/identity";
import { named } from "./named";
import { Refusal } from "./problem";

/** Wrong keys are counted per network; a request without any key guesses nothing. */
const WRONG_KEYS = { points: 60, seconds: 15 * 60 };
const BEARER = /^Bearer +(fm_[\w-]{32})$/i;

/** The context of the member that a bearer key acts as. Nothing else of a request, above all no cookie, says who asks. */
export async function authenticate(ctx: Context, authorization: string | null): Promise<Context> {
	const secret = BEARER.exec(authorization ?? "")?.[1];
	const key = secret ? await findApiKey(ctx, secret) : null;
	if (!key) {
		if (authorization) await ctx.services.limits.spend("api-wrong-key", ctx.network, WRONG_KEYS);
		throw new Refusal("unauthenticated", "errors:api-key", { "WWW-Authenticate": "Bearer" });
	}
	return { ...ctx, apiKey: { id: key.id, scopes: key.scopes }, actor: withinScopes(key.actor, key.scopes) };
}

/** The rights of staff need the scope `moderate`; without it even an owner acts as a plain member. */
const withinScopes = (actor: Actor, scopes: readonly string[]): Actor =>
	scopes.includes("moderate") ? actor : { ...actor, role: "member" };

/** The context of another member, named by handle; of the key's own where none is named. */
export async function actAs(ctx: Context, handle: string | undefined): Promise<Context> {
	if (handle === undefined || handle.toLowerCase() === ctx.actor?.handle) return ctx;
	const member = await named("author", "errors:author", findMember(ctx, handle));
	const actor = await loadActor(ctx.db, ctx.brand.id, { memberId: member.id });
	return { ...ctx, actor: actor && withinScopes(actor, ctx.apiKey?.scopes ?? []) };
}
