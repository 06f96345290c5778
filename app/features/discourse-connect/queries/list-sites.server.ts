import type { Context } from "~/platform/context";

/** Sites that members are vouched for to, without their secrets. */
export const listSites = (ctx: Context) =>
	ctx.db
		.selectFrom("connectSite")
		.select(["origin", "createdAt", "lastUsedAt"])
		.where("brandId", "=", ctx.brand.id)
		.orderBy("origin")
		.execute();
