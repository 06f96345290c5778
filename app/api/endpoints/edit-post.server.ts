import { editPost, loadPostForChange, screenEdit, spendPost } from "~/features/threads/index.server";
import { inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { postChange } from "../contract/bodies";
import { markdownExample, postExample } from "../contract/examples";
import { postPath } from "../contract/parameters";
import { post } from "../contract/posts";
import { documentOf } from "../document-of.server";
import { endpoint } from "../endpoint";
import { readPost } from "../read-post.server";

/** Replaces the text of a post. */
export const editPostEndpoint = endpoint({
	id: "editPost",
	method: "PATCH",
	path: "/api/v1/posts/{id}",
	group: "Posts",
	summary: "Edit a post",
	description:
		"Replaces the text; what stood there stays in the post's history. Posts of others need the scope `moderate` and a key of a member of staff.",
	scope: "write",
	params: postPath,
	body: postChange,
	bodyExample: { body: markdownExample, revision: 1 },
	answer: {
		status: 200,
		description: "The post.",
		schema: post,
		example: { ...postExample, revision: 2, editedAt: "2026-03-01T11:20:05.000Z" },
	},
	problems: ["forbidden", "not-found", "conflict", "invalid"],
	async screen(ctx, { params, body: { body, title } }) {
		await spendPost(ctx);
		return screenEdit(ctx, { postId: params.id, title, document: documentOf(body) });
	},
	act: (ctx, { params, body: { body, title, revision } }, screening) =>
		inTransaction(ctx, async (tx) => {
			// Locked before its revision is read: without a revision from the caller the last writer wins, and never loses.
			const { post: present } = await loadPostForChange(tx, params.id);
			if (title !== undefined && present.number > 1) {
				throw new DomainError("invalid", "errors:invalid", {
					fields: { title: { key: "errors:api.title" } },
				});
			}
			const edit = { postId: params.id, title, revision: revision ?? present.revision };
			await editPost(tx, { ...edit, document: documentOf(body) }, screening);
			return { body: await readPost(tx, params.id, { withMarkdown: false }) };
		}),
});
