import type { z } from "zod";
import type { ThreadRow, ThreadView } from "~/features/threads/index.server";
import type { Brand } from "~/platform/identity";
import type { thread, threadInList } from "../contract/resources";

const facts = (brand: Brand, row: ThreadRow | ThreadView) => ({
	id: row.id,
	url: `${brand.origin}/t/${row.id}/${row.slug}`,
	title: row.title,
	excerpt: row.excerpt,
	kind: row.kind,
	ideaStatus: row.ideaStatus,
	category: { slug: row.categorySlug, name: row.categoryName },
	author: { handle: row.authorHandle, displayName: row.authorName },
	replyCount: row.replyCount,
	likeCount: row.likeCount,
	voteCount: row.voteCount,
	locked: row.locked,
	pinned: row.pinned,
	createdAt: row.createdAt.toISOString(),
	lastPostAt: row.lastPostAt.toISOString(),
});

/** A thread as a list shows it. */
export const threadInListView = (brand: Brand, row: ThreadRow): z.output<typeof threadInList> => ({
	...facts(brand, row),
	answered: row.answered,
	lastPoster: { handle: row.lastPosterHandle, displayName: row.lastPosterName },
});

/** A thread by itself. */
export const threadView = (brand: Brand, row: ThreadView): z.output<typeof thread> => ({
	...facts(brand, row),
	answered: row.acceptedPostId !== null,
	visibility: row.visibility,
	tags: row.tags,
	acceptedPostId: row.acceptedPostId,
});
