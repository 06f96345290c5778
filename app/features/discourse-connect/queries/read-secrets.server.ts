import type { Context } from "~/platform/context";

/** Where visitors are sent, and what is signed with; undefined where no site signs members in. */
export const readConsumer = (ctx: Context) =>
	ctx.db
		.selectFrom("connectConsumer")
		.select(["address", "secret"])
		.where("brandId", "=", ctx.brand.id)
		.executeTakeFirst();

/** Sites with their secrets. */
export const readSites = (ctx: Context) =>
	ctx.db
		.selectFrom("connectSite")
		.select(["origin", "secret"])
		.where("brandId", "=", ctx.brand.id)
		.orderBy("origin")
		.execute();
