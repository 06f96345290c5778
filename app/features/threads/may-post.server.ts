import { hasAcceptedRules } from "~/features/rules/policy";
import { type Context, isBackend } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Actor } from "~/platform/identity";

const POSTS = { points: 30, seconds: 60 };

/** Everybody posts as a member who accepted the rules in force and is under no sanction. Silenced members still report. */
export function requirePoster(ctx: Context, { forReport = false } = {}): Actor {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	if (!hasAcceptedRules(actor, ctx.brand)) throw new DomainError("forbidden", "errors:accept-rules-first");
	if (actor.restriction && !forReport) throw refuseFor(actor.restriction, ctx);
	return actor;
}

/** Says what holds and until when: a warning until it is acknowledged. */
function refuseFor({ kind, endsAt }: NonNullable<Actor["restriction"]>, { brand, locale }: Context) {
	const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: brand.timeZone });
	return new DomainError("forbidden", `errors:restriction.${kind}`, {
		// Hungarian puts an ending after the day, in place of its full stop.
		params: { date: day.format(new Date(endsAt)).replace(locale === "hu" ? /\.$/ : /$^/, "") },
	});
}

/** The same, and not faster than people write. The brand's own backend imports: the limit of its key holds. */
export async function spendPost(ctx: Context): Promise<Actor> {
	const actor = requirePoster(ctx);
	if (!isBackend(ctx))
		await ctx.services.limits.spend("posts-minute", `${ctx.brand.id}:${actor.memberId}`, POSTS);
	return actor;
}
