import { findPlacement } from "~/features/embed/index.server";
import { getThread, listCategories } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { isDomainError } from "~/platform/errors";

/** A placement with what its form needs; one that nobody has made yet is an empty form. */
export async function loadPlacement(ctx: Context, key: string) {
	const placement = await findPlacement(ctx, key);
	const categories = await listCategories(ctx);
	const thread = placement.threadId === null ? null : await findThread(ctx, placement.threadId);
	return {
		brand: ctx.brand,
		title: placement.key,
		placement,
		category: categories.find(({ id }) => id === placement.categoryId)?.slug ?? "",
		categories: categories.map(({ slug, name }) => ({ slug, name })),
		thread: thread ? { path: `/t/${thread.id}/${thread.slug}`, title: thread.title } : null,
	};
}

/** One that was taken down is gone for its owner's form, too; the placement is not. */
async function findThread(ctx: Context, id: number) {
	try {
		return await getThread(ctx, id);
	} catch (error) {
		if (isDomainError(error) && error.code === "not-found") return null;
		throw error;
	}
}
