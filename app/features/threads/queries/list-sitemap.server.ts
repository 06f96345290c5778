import type { Context } from "~/platform/context";

/** Entries of one sitemap file; the protocol allows 50,000, and a smaller file is made within one request. */
const SITEMAP_SIZE = 5_000;

/** Threads that everybody may read with an id in one chunk: a range of the primary key, whatever the forum's size. */
export async function listSitemap(ctx: Context, chunk: number) {
	return ctx.db
		.selectFrom("thread")
		.innerJoin("category", (join) =>
			join.onRef("category.brandId", "=", "thread.brandId").onRef("category.id", "=", "thread.categoryId"),
		)
		.select(["thread.id", "thread.slug", "thread.lastPostAt"])
		.where("thread.brandId", "=", ctx.brand.id)
		.where("thread.id", ">", chunk * SITEMAP_SIZE)
		.where("thread.id", "<=", (chunk + 1) * SITEMAP_SIZE)
		.where("thread.visibility", "=", "published")
		.where("readableBy", "=", "everyone")
		.orderBy("thread.id")
		.execute();
}

/** Numbers of the chunks between the brand's first and last thread. */
export async function listSitemapChunks(ctx: Context): Promise<number[]> {
	const { first, last } = await ctx.db
		.selectFrom("thread")
		.select((eb) => [eb.fn.min("id").as("first"), eb.fn.max("id").as("last")])
		.where("brandId", "=", ctx.brand.id)
		.executeTakeFirstOrThrow();
	if (first === null || last === null) return [];
	const [from, to] = [
		Math.floor((Number(first) - 1) / SITEMAP_SIZE),
		Math.floor((Number(last) - 1) / SITEMAP_SIZE),
	];
	return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
