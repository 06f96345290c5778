import type { Context } from "~/platform/context";

/** Ends a key at once. Ending it twice changes nothing. */
export async function revokeApiKey(ctx: Context, id: number) {
	await ctx.db
		.updateTable("apiKey")
		.set({ revokedAt: ctx.now })
		.where("brandId", "=", ctx.brand.id)
		.where("id", "=", id)
		.where("revokedAt", "is", null)
		.execute();
}
