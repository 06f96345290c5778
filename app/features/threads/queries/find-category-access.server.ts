import type { Context } from "~/platform/context";

/** Who reads and writes in a category. */
export const findCategoryAccess = (ctx: Pick<Context, "db" | "brand">, id: number) =>
	ctx.db
		.selectFrom("category")
		.select(["readableBy", "postableBy", "archivedAt"])
		.where("brandId", "=", ctx.brand.id)
		.where("id", "=", id)
		.executeTakeFirst();
