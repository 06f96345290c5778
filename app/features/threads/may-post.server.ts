import { hasAcceptedRules } from "~/features/rules/policy";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Actor } from "~/platform/identity";

const POSTS = { points: 30, seconds: 60 };

/** Everybody posts as a member who accepted the rules in force. */
export function requirePoster(ctx: Context): Actor {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	if (!hasAcceptedRules(actor, ctx.brand)) throw new DomainError("forbidden", "errors:accept-rules-first");
	return actor;
}

/** The same, and not faster than people write. */
export async function spendPost(ctx: Context): Promise<Actor> {
	const actor = requirePoster(ctx);
	if (!ctx.apiKey)
		await ctx.services.limits.spend("posts-minute", `${ctx.brand.id}:${actor.memberId}`, POSTS);
	return actor;
}
