import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** A tag by its slug; `not-found` otherwise. */
export async function findTag(ctx: Context, slug: string) {
	// Also keeps away what Postgres cannot hold, such as NUL.
	if (!/^[a-z0-9.-]{1,400}$/.test(slug)) throw new DomainError("not-found", "errors:tag-gone");
	const tag = await ctx.db
		.selectFrom("tag")
		.select(["id", "slug", "name", "threadCount"])
		.where("brandId", "=", ctx.brand.id)
		.where("slug", "=", slug)
		// Only held or hidden threads have it: then nobody has used it yet.
		.where("threadCount", ">", 0)
		.executeTakeFirst();
	if (!tag) throw new DomainError("not-found", "errors:tag-gone");
	return tag;
}
