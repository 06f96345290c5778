import type { z } from "zod";
import type { PostWithDocument } from "~/features/threads/index.server";
import type { Brand } from "~/platform/identity";
import { asGiven } from "~/platform/rich-text/as-given";
import { writeMarkdown } from "~/platform/rich-text/write-markdown";
import type { post } from "../contract/posts";

type PostResource = z.output<typeof post>;
interface Options {
	withMarkdown: boolean;
}

/** A post; where it is not readable its place stays and its text is empty. */
export const postView = (
	brand: Brand,
	threadId: number,
	row: PostWithDocument,
	{ withMarkdown }: Options,
): PostResource => ({
	id: row.id,
	threadId,
	number: row.number,
	url: `${brand.origin}/p/${row.id}`,
	author: { handle: row.handle, displayName: row.displayName },
	readable: row.readable,
	visibility: row.visibility,
	body: {
		html: row.bodyHtml,
		document: (row.document && asGiven(row.document)) as PostResource["body"]["document"],
		...(withMarkdown ? { markdown: row.document ? writeMarkdown(row.document) : "" } : {}),
	},
	replyTo:
		row.replyToId !== null && row.replyToNumber !== null && row.replyToHandle !== null
			? { id: row.replyToId, number: row.replyToNumber, author: row.replyToHandle }
			: null,
	likeCount: row.likeCount,
	revision: row.revision,
	createdAt: row.createdAt.toISOString(),
	editedAt: row.editedAt?.toISOString() ?? null,
});
