import { findNamed, wrongHandle } from "~/features/members/index.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Actor } from "~/platform/identity";
import { findBadge } from "../badges/read-badges.server";
import { canNominate } from "../policy";

const A_DAY = { points: 10, seconds: 86_400 };

/** Says who should have a badge, and why. Only the owner reads it, and everybody once it is accepted. */
export async function nominate(
	ctx: Context,
	slug: string,
	{ handle, reason }: { handle: string; reason: string },
): Promise<void> {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	if (!canNominate(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	const { memberId } = ctx.actor as Actor;
	const badge = await findBadge(ctx, slug);
	if (!badge.nominable) throw new DomainError("not-found", "errors:standing.badge-gone");
	await ctx.services.limits.spend("nominations-day", `${ctx.brand.id}:${memberId}`, A_DAY);
	await inTransaction(ctx, async (tx) => {
		const member = await findNamed(tx, handle);
		if (member.id === memberId) throw wrongHandle("errors:standing.nominate-self");
		const said = await tx.db
			.insertInto("badgeNomination")
			.values({
				brandId: tx.brand.id,
				badgeId: badge.id,
				memberId: member.id,
				nominatedBy: memberId,
				reason,
				nominatedAt: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning("id")
			.executeTakeFirst();
		if (!said) throw wrongHandle("errors:standing.nominated-already");
	});
}
