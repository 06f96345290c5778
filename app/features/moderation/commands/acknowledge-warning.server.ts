import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** Says that the member has read their warnings: then they may post again. */
export async function acknowledgeWarning(ctx: Context): Promise<void> {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await ctx.db
		.updateTable("sanction")
		.set({ acknowledgedAt: ctx.now })
		.where("brandId", "=", ctx.brand.id)
		.where("memberId", "=", actor.memberId)
		.where("kind", "=", "warning")
		.where("acknowledgedAt", "is", null)
		.execute();
}
