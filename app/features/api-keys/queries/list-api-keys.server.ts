import type { Context } from "~/platform/context";

/** Keys of the brand, newest first, with who they act as. */
export const listApiKeys = (ctx: Context) =>
	ctx.db
		.selectFrom("apiKey")
		.innerJoin("member", (join) =>
			join.onRef("member.brandId", "=", "apiKey.brandId").onRef("member.id", "=", "apiKey.memberId"),
		)
		.select(["apiKey.id", "name", "scopes", "apiKey.createdAt", "lastUsedAt", "revokedAt", "handle"])
		.where("apiKey.brandId", "=", ctx.brand.id)
		.orderBy("apiKey.id", "desc")
		.limit(200)
		.execute();
