import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { readersOf } from "../policy";
import type { CategoryView } from "./list-categories.server";

/** A category that the actor may read, by its slug; `not-found` otherwise. */
export async function findCategory(ctx: Context, slug: string): Promise<CategoryView> {
	if (!/^[a-z0-9-]{1,60}$/.test(slug)) throw new DomainError("not-found", "errors:category-gone");
	const category = await ctx.db
		.selectFrom("category")
		.select([
			"id",
			"slug",
			"name",
			"description",
			"hue",
			"threadCount",
			"readableBy",
			"postableBy",
			"preModerated",
			"archivedAt",
		])
		.where("brandId", "=", ctx.brand.id)
		.where("slug", "=", slug)
		.where("readableBy", "in", readersOf(ctx.actor))
		.executeTakeFirst();
	if (!category) throw new DomainError("not-found", "errors:category-gone");
	return category;
}
