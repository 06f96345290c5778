import type { WriteContext } from "~/platform/context";
import { slugOf } from "~/platform/slug";

const keyOf = (name: string) =>
	slugOf(name) || encodeURIComponent(name.toLowerCase()).replace(/%/g, "").toLowerCase();

/** Puts these tags in place of those that a thread has; returns those before. */
export async function retagThread(tx: WriteContext, threadId: number, names: string[], step: number) {
	const before = await tx.db
		.deleteFrom("threadTag")
		.where("brandId", "=", tx.brand.id)
		.where("threadId", "=", threadId)
		.returning("tagId")
		.execute();
	const ids = before.map(({ tagId }) => tagId);
	if (step > 0 && ids.length > 0)
		await tx.db
			.updateTable("tag")
			.set((eb) => ({ threadCount: eb("threadCount", "-", step) }))
			.where("brandId", "=", tx.brand.id)
			.where("id", "in", ids)
			.execute();
	await tagThread(tx, threadId, names, step);
	return ids;
}

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
