import type { EmbedPolicy, EmbedSort } from "@folkmoot/embed-contract";
import { findPlacement, listDiscussion, type Placement } from "~/features/embed/index.server";
import { listSwitches } from "~/features/rules/index.server";
import { levelPages } from "~/features/standing/index.server";
import { getThread, type ThreadView } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { isDomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { placementPages, threadPages } from "~/platform/pages/channel";
import type { Place } from "./views/post-view";

/** A placement with its thread, where there is one that the actor may read, and one page of what was said. */
export async function loadDiscussion(
	ctx: Context,
	key: string,
	{ sort, cursor }: { sort: EmbedSort; cursor: string | null },
) {
	const placement = await findPlacement(ctx, key);
	const thread = placement.threadId === null ? null : await readable(ctx, placement.threadId);
	const { items, nextCursor } = thread
		? await listDiscussion(ctx, thread.id, { sort, cursor })
		: { items: [], nextCursor: null };
	const closed = await closedBecause(ctx, placement, thread);
	const tags = [placementPages(ctx.brand.id, key), levelPages(ctx.brand.id)];
	if (placement.threadId !== null) tags.push(threadPages(placement.threadId));
	return { placement, thread, posts: items, nextCursor, closed, tags };
}

/** What was taken down as a whole is gone for readers, not a fault. */
async function readable(ctx: Context, id: number): Promise<ThreadView | null> {
	try {
		return await getThread(ctx, id);
	} catch (error) {
		if (isDomainError(error) && error.code === "not-found") return null;
		throw error;
	}
}

async function closedBecause(ctx: Context, placement: Placement, thread: ThreadView | null) {
	const t = translator(ctx.locale);
	if (thread?.locked) return thread.lockReason || t("errors:thread-locked");
	if (placement.threadId !== null && !thread) return t("embed:taken-down");
	const categoryId = thread?.categoryId ?? placement.categoryId;
	const switches = await listSwitches(ctx, { categoryId, threadId: placement.threadId });
	const running = switches.find(({ kind }) => kind === "close");
	return running ? running.reason || t("embed:closed") : null;
}

/** What decides about each post of a discussion. */
export const placeOf = (thread: ThreadView, policy: EmbedPolicy): Place => ({
	categoryId: thread.categoryId,
	locked: thread.locked,
	visibility: thread.visibility,
	replyCount: thread.replyCount,
	policy,
});
