import type { Context } from "~/platform/context";
import { type Reader, readersOf } from "../policy";

export interface CategoryView {
	id: number;
	slug: string;
	name: string;
	description: string;
	hue: number;
	threadCount: number;
	readableBy: Reader;
	postableBy: "members" | "staff";
	preModerated: boolean;
	archivedAt: Date | null;
}

/** Categories that the actor may read, in the brand's order; archived ones only on request. */
export async function listCategories(ctx: Context, { withArchived = false } = {}): Promise<CategoryView[]> {
	return ctx.db
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
		.where("readableBy", "in", readersOf(ctx.actor))
		.$if(!withArchived, (query) => query.where("archivedAt", "is", null))
		.orderBy("position")
		.orderBy("id")
		.execute();
}
