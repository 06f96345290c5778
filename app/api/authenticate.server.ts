import { findApiKey } from "~/features/api-keys/index.server";
import { findMember, loadActor } from "~/features/members/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { type Actor, isStaff } from "~/platform/identity";
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
	const apiKey = { id: key.id, scopes: key.scopes, ofStaff: isStaff(key.actor) };
	return { ...ctx, apiKey, actor: withinScopes(key.actor, key.scopes) };
}

/** The rights of staff need the scope `moderate`; without it even an owner acts as a plain member. */
const withinScopes = (actor: Actor, scopes: readonly string[]): Actor =>
	scopes.includes("moderate") ? actor : { ...actor, role: "member" };

/**
 * The context of another member, named by handle; of the key's own where none is named. Others are named by keys of
 * staff alone, and nobody gets a right through a key that its own member lacks.
 */
export async function actAs(ctx: Context, handle: string | undefined): Promise<Context> {
	if (handle === undefined || handle.toLowerCase() === ctx.actor?.handle) return ctx;
	if (!ctx.apiKey?.ofStaff) throw new DomainError("forbidden", "errors:api.author-staff");
	const member = await named("author", "errors:author", findMember(ctx, handle));
	const actor = await loadActor(ctx.db, ctx.brand.id, { memberId: member.id }, ctx.now);
	return { ...ctx, actor: actor && ctx.actor && withinRights(actor, ctx.actor) };
}

/** What two may both do: an owner who acts through a moderator's key has that moderator's rights. */
const withinRights = (actor: Actor, own: Actor): Actor => ({
	...actor,
	role: roles.find((role) => role === actor.role || role === own.role) ?? "member",
	moderates: shared(actor.moderates, own.moderates),
});

/** From the least rights to the most. */
const roles = ["member", "moderator", "owner"] as const;

const shared = (one: Actor["moderates"], other: Actor["moderates"]) =>
	one && other ? one.filter((id) => other.includes(id)) : (one ?? other);
