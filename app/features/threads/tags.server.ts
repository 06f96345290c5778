import type { WriteContext } from "~/platform/context";
import { slugOf } from "~/platform/slug";

const keyOf = (name: string) =>
	slugOf(name) || encodeURIComponent(name.toLowerCase()).replace(/%/g, "").toLowerCase();

/** Gives a new thread its tags, making those that nobody used before. A held thread counts (`step`) nowhere. */
export async function tagThread(tx: WriteContext, threadId: number, names: string[], step: number) {
	const bySlug = new Map(names.map((name) => [keyOf(name), name]));
	if (bySlug.size === 0) return;
	const tags = await tx.db
		.insertInto("tag")
		.values(
			[...bySlug].sort().map(([slug, name]) => ({ brandId: tx.brand.id, slug, name, threadCount: step })),
		)
		.onConflict((conflict) =>
			conflict
				.columns(["brandId", "slug"])
				.doUpdateSet((eb) => ({ threadCount: eb("tag.threadCount", "+", step) })),
		)
		.returning("id")
		.execute();
	await tx.db
		.insertInto("threadTag")
		.values(tags.map(({ id }) => ({ brandId: tx.brand.id, threadId, tagId: id })))
		.execute();
}
