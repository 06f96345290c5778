import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** The categories that moderators are limited to, by member; who is not in it moderates all. Owners only. */
export async function listModeratorScopes(ctx: Context): Promise<Map<number, number[]>> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const rows = await ctx.db
		.selectFrom("moderatorScope")
		.select(["memberId", "categoryId"])
		.where("brandId", "=", ctx.brand.id)
		.orderBy("categoryId")
		.execute();
	const scopes = new Map<number, number[]>();
	for (const { memberId, categoryId } of rows)
		scopes.set(memberId, [...(scopes.get(memberId) ?? []), categoryId]);
	return scopes;
}
