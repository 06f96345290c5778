import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import type { Actor } from "~/platform/identity";
import { thanksGiven } from "../events";
import { canThank } from "../policy";
import { tellPages } from "../tell-pages.server";
import { findRecipient } from "./find-recipient.server";
import { requireThanks } from "./require-thanks.server";

const A_DAY = { points: 20, seconds: 86_400 };

/** Thanks somebody with a reason that everybody reads. Worth no points, so that nobody counts on it. */
export async function giveThanks(
	ctx: Context,
	{ handle, reason }: { handle: string; reason: string },
): Promise<void> {
	if (!canThank(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	await requireThanks(ctx);
	const giver = ctx.actor as Actor;
	await ctx.services.limits.spend("thanks-day", `${ctx.brand.id}:${giver.memberId}`, A_DAY);
	await inTransaction(ctx, async (tx) => {
		const memberId = await findRecipient(tx, handle);
		const { id } = await tx.db
			.insertInto("thanks")
			.values({ brandId: tx.brand.id, memberId, givenBy: giver.memberId, reason, givenAt: tx.now })
			.returning("id")
			.executeTakeFirstOrThrow();
		await record(tx, thanksGiven, { memberId, thanksId: id, givenBy: giver.memberId });
		await tellPages(tx, [memberId]);
	});
}

/** Takes thanks back: who gave it, or staff. */
export async function takeThanksBack(ctx: Context, id: number): Promise<void> {
	const { actor } = ctx;
	if (!canThank(actor)) throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		const gone = await tx.db
			.deleteFrom("thanks")
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.$if(actor?.role === "member", (query) => query.where("givenBy", "=", actor?.memberId as number))
			.returning("memberId")
			.executeTakeFirst();
		if (!gone) throw new DomainError("not-found", "errors:standing.thanks-gone");
		await tellPages(tx, [gone.memberId]);
	});
}
