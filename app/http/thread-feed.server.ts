import type { ThreadRow } from "~/features/threads/index.server";
import { escapeHtml } from "~/platform/rich-text/render";

/** A thread as an entry of a feed: its first words, and when somebody wrote last. */
export const toFeedItem = (thread: ThreadRow) => ({
	path: `/t/${thread.id}/${thread.slug}`,
	title: thread.title,
	html: `<p>${escapeHtml(thread.excerpt)}</p>`,
	at: thread.createdAt,
	updated: thread.lastPostAt,
	author: thread.authorName,
});
