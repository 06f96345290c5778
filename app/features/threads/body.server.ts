import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { isEmptyDocument, type RichDocument, type RichNode, walk } from "~/platform/rich-text/document";
import { readMarkdown } from "~/platform/rich-text/read-markdown";
import { renderDocument } from "~/platform/rich-text/render";
import { validateDocument } from "~/platform/rich-text/validate";
import { bindPictures } from "./pictures/bind-pictures.server";

export interface Body {
	document: RichDocument;
	html: string;
	/** Members named with @, once each. */
	mentioned: number[];
	/** Authors of quoted posts, once each. */
	quoted: number[];
	/** The uploads that it shows, once each. */
	pictures: number[];
}

const MAX_MENTIONS = 20;

/** The document of a form: the editor's JSON where it sent one, else its Markdown. Throws `invalid` on `body`. */
export function documentFrom({ body, bodyDocument }: { body: string; bodyDocument: string }): RichDocument {
	const document = bodyDocument
		? validateDocument(parseJson(bodyDocument))
		: validateDocument(readMarkdown(body, { pictures: true }));
	if (isEmptyDocument(document))
		throw new DomainError("invalid", "errors:invalid", { fields: { body: { key: "errors:field.empty" } } });
	return document;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new DomainError("invalid", "errors:invalid", { fields: { body: { key: "errors:body.shape" } } });
	}
}

/**
 * Binds mentions and quotations to members and posts that exist, and renders. What names nobody becomes plain. Pictures
 * are bound to uploads of the actor's, or of the post that is edited; others are refused.
 */
export async function prepareBody(
	ctx: Context,
	document: RichDocument,
	postId: number | null = null,
): Promise<Body> {
	const nodes = [...walk(document)];
	const mentions = nodes.filter(({ type }) => type === "mention");
	const quotes = nodes.filter(({ type, attrs }) => type === "blockquote" && attrs?.postId);
	const members = await membersNamed(ctx, mentions);
	const posts = await postsQuoted(ctx, quotes);
	const pictures = await bindPictures(
		ctx,
		nodes.filter(({ type }) => type === "image"),
		postId,
	);
	for (const node of mentions) {
		const member = members.get(String(node.attrs?.label));
		node.attrs = { id: member ?? null, label: String(node.attrs?.label) };
	}
	for (const node of quotes) {
		const post = posts.get(Number(node.attrs?.postId));
		node.attrs = post ? { postId: post.id, handle: post.handle } : { postId: null, handle: null };
	}
	return {
		document,
		html: renderDocument(document),
		mentioned: [...new Set(members.values())],
		pictures,
		quoted: [...new Set([...posts.values()].map(({ authorId }) => authorId))],
	};
}

async function membersNamed(ctx: Context, mentions: RichNode[]) {
	const handles = [...new Set(mentions.map(({ attrs }) => String(attrs?.label)))].slice(0, MAX_MENTIONS);
	if (handles.length === 0) return new Map<string, number>();
	const rows = await ctx.db
		.selectFrom("member")
		.select(["id", "handle"])
		.where("brandId", "=", ctx.brand.id)
		.where("handle", "in", handles)
		.execute();
	return new Map(rows.map(({ handle, id }) => [handle, id]));
}

async function postsQuoted(ctx: Context, quotes: RichNode[]) {
	const ids = [...new Set(quotes.map(({ attrs }) => Number(attrs?.postId)))].slice(0, MAX_MENTIONS);
	if (ids.length === 0) return new Map<number, { id: number; handle: string; authorId: number }>();
	const rows = await ctx.db
		.selectFrom("post")
		.innerJoin("member", (join) =>
			join.onRef("member.brandId", "=", "post.brandId").onRef("member.id", "=", "post.authorId"),
		)
		.select(["post.id", "handle", "authorId"])
		.where("post.brandId", "=", ctx.brand.id)
		.where("post.id", "in", ids)
		.where("visibility", "=", "published")
		.execute();
	return new Map(rows.map((row) => [row.id, row]));
}
