import { getThread, listCategories } from "~/features/threads/index.server";
import { canEditTitle, canMoveThread, canMoveTo } from "~/features/threads/policy";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";

/** What the actor may change about a thread, with the categories that they may move it to. */
export async function loadThreadChange(ctx: Context, threadId: number) {
	const { actor, brand } = ctx;
	const { id, slug, title, categoryId, visibility, locked, tags } = await getThread(ctx, threadId);
	const place = { categoryId, visibility, locked };
	const mayEdit = canEditTitle(actor, brand, place);
	const mayMove = canMoveThread(actor, brand, place);
	if (!mayEdit && !mayMove)
		throw new DomainError("forbidden", actor ? "errors:not-allowed" : "errors:sign-in-first");
	const all = await listCategories(ctx, { withArchived: true });
	const from = all.find((category) => category.id === categoryId);
	return {
		brand,
		title: translator(ctx.locale)("forum:change-thread"),
		thread: { id, slug, title, categoryId, tags: tags.map(({ name }) => name).join(", ") },
		mayEdit,
		categories:
			mayMove && from
				? all
						.filter((to) => to.id === categoryId || canMoveTo(actor, from, to))
						.map((category) => ({ id: category.id, name: category.name }))
				: [],
	};
}
