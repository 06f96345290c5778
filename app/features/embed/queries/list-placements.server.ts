import type { Context } from "~/platform/context";

/** Placements of the brand, newest first. */
export const listPlacements = (ctx: Context, { limit = 200 } = {}) =>
	ctx.db
		.selectFrom("placement")
		.leftJoin("thread", (join) =>
			join.onRef("thread.brandId", "=", "placement.brandId").onRef("thread.id", "=", "placement.threadId"),
		)
		.select([
			"key",
			"placement.title",
			"policy",
			"placement.locale",
			"address",
			"threadId",
			"placement.createdAt",
			"thread.replyCount as postCount",
		])
		.where("placement.brandId", "=", ctx.brand.id)
		.orderBy("placement.createdAt", "desc")
		.orderBy("key")
		.limit(limit)
		.execute();
