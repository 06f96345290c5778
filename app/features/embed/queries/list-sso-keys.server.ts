import type { Context } from "~/platform/context";

/** Keys of the brand, newest first. What they sign with is not among it. */
export const listSsoKeys = (ctx: Context) =>
	ctx.db
		.selectFrom("ssoKey")
		.select(["kid", "name", "algorithm", "createdAt", "lastUsedAt", "revokedAt"])
		.where("brandId", "=", ctx.brand.id)
		.orderBy("createdAt", "desc")
		.orderBy("kid")
		.limit(200)
		.execute();
