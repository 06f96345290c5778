import type { Context } from "~/platform/context";

/** Origins whose pages may embed the brand's discussions. */
export const listOrigins = (ctx: Pick<Context, "db" | "brand">) =>
	ctx.db
		.selectFrom("brandOrigin")
		.select(["origin", "createdAt"])
		.where("brandId", "=", ctx.brand.id)
		.orderBy("origin")
		.execute();

/** Whether pages of an origin may embed: those named, and the forum's own. */
export async function isAllowedOrigin(ctx: Pick<Context, "db" | "brand">, origin: string): Promise<boolean> {
	if (origin === ctx.brand.origin) return true;
	const row = await ctx.db
		.selectFrom("brandOrigin")
		.select("origin")
		.where("brandId", "=", ctx.brand.id)
		.where("origin", "=", origin)
		.executeTakeFirst();
	return row !== undefined;
}
