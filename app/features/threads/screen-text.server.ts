import type { ScreeningResult } from "~/features/rules/contract";
import { screen } from "~/features/rules/index.server";
import type { Context } from "~/platform/context";
import { DomainError, isDomainError } from "~/platform/errors";
import { plainText, type RichDocument, walk } from "~/platform/rich-text/document";
import { documentFrom } from "./body.server";
import { addedPictures } from "./pictures/added-pictures.server";

/** A text as a form or the API brings it. */
export type GivenText = { body: string; bodyDocument: string } | { document: RichDocument };

export const documentOf = (text: GivenText): RichDocument =>
	"document" in text ? text.document : documentFrom(text);

interface Place {
	categoryId: number;
	threadId: number | null;
	postId: number | null;
}

/** Asks the brand's rules about a text. Outside any transaction: adapters may ask other services. */
const screenText = async (
	ctx: Context,
	place: Place,
	title: string,
	document: RichDocument,
): Promise<ScreeningResult> =>
	screen(ctx, {
		...place,
		images: await addedPictures(ctx, place.postId, document),
		title,
		text: [title, plainText(document, { withQuotes: false })].filter(Boolean).join("\n"),
		links: linksIn(document),
		mentions: mentionsIn(document),
		locale: ctx.locale,
	});

function linksIn(document: RichDocument): string[] {
	const links = new Set<string>();
	for (const { marks = [] } of walk(document))
		for (const { attrs } of marks) if (attrs?.href) links.add(attrs.href);
	return [...links];
}

const mentionsIn = (document: RichDocument) =>
	new Set([...walk(document)].flatMap(({ type, attrs }) => (type === "mention" ? [attrs?.label] : []))).size;

/** Before a new thread. */
export const screenThread = (ctx: Context, input: { categoryId: number; title: string } & GivenText) =>
	screenText(
		ctx,
		{ categoryId: input.categoryId, threadId: null, postId: null },
		input.title,
		documentOf(input),
	);

/** Before a reply. */
export async function screenReply(ctx: Context, input: { threadId: number } & GivenText) {
	const thread = await ctx.db
		.selectFrom("thread")
		.select("categoryId")
		.where("brandId", "=", ctx.brand.id)
		.where("id", "=", input.threadId)
		.executeTakeFirst();
	if (!thread) throw new DomainError("not-found", "errors:thread-gone");
	return screenText(ctx, { ...thread, threadId: input.threadId, postId: null }, "", documentOf(input));
}

/** Before somebody changes the title of a thread: asked with its text, of which nothing is theirs. */
export async function screenTitle(
	ctx: Context,
	input: { threadId: number; postId: number; categoryId: number; title: string },
): Promise<ScreeningResult> {
	const { threadId, postId, categoryId, title } = input;
	const post = await ctx.db
		.selectFrom("post")
		.select("document")
		.where("brandId", "=", ctx.brand.id)
		.where("id", "=", postId)
		.executeTakeFirstOrThrow();
	const words = plainText(post.document as RichDocument, { withQuotes: false });
	const text = `${title}\n${words}`;
	const place = { threadId, postId, categoryId, locale: ctx.locale };
	return screen(ctx, { ...place, title, text, links: [], mentions: 0, images: 0 }).catch((error: unknown) => {
		throw isDomainError(error) ? aboutTitle(error) : error;
	});
}

/** There is no other field to say it by. */
const aboutTitle = (error: DomainError) =>
	error.fields.body
		? new DomainError(error.code, error.sentence.key, { fields: { title: error.fields.body } })
		: error;

/** Before an edit. */
export async function screenEdit(ctx: Context, input: { postId: number; title?: string } & GivenText) {
	const place = await ctx.db
		.selectFrom("post")
		.innerJoin("thread", (join) =>
			join.onRef("thread.brandId", "=", "post.brandId").onRef("thread.id", "=", "post.threadId"),
		)
		.select(["categoryId", "threadId"])
		.where("post.brandId", "=", ctx.brand.id)
		.where("post.id", "=", input.postId)
		.executeTakeFirst();
	if (!place) throw new DomainError("not-found", "errors:post-gone");
	return screenText(ctx, { ...place, postId: input.postId }, input.title ?? "", documentOf(input));
}
