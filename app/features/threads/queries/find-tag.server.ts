import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** A tag by its slug; `not-found` otherwise. */
export async function findTag(ctx: Context, slug: string) {
	const tag = await ctx.db
		.selectFrom("tag")
		.select(["id", "slug", "name", "threadCount"])
		.where("brandId", "=", ctx.brand.id)
		.where("slug", "=", slug)
		.executeTakeFirst();
	if (!tag) throw new DomainError("not-found", "errors:tag-gone");
	return tag;
}
