import type { z } from "zod";
import { readName } from "~/features/members/index.server";
import { addReply, screenReply, screenThread, spendPost } from "~/features/threads/index.server";
import type { Context, WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { isEmptyDocument, type RichDocument } from "~/platform/rich-text/document";
import { readMarkdown } from "~/platform/rich-text/read-markdown";
import { validateDocument } from "~/platform/rich-text/validate";
import type { newEmbedPost } from "../contract";
import { firstCategory, openThread } from "../open-thread.server";
import { type Placement, placementColumns } from "../placement";
import { screenedAt } from "../pre-moderated";
import { findPlacement } from "../queries/find-placement.server";
import { isAllowedOrigin } from "../queries/list-origins.server";
import { readPageAddress } from "../read-page-address";
import { EmbedRefusal } from "../refusal";
import { type NamedPost, postOnce } from "./post-once.server";

type NewPost = z.output<typeof newEmbedPost> & { key: string };

/**
 * Posts at a placement, through the same doors as everywhere: rules, sanctions, screening, holds. The first post at a key
 * makes the placement and opens its thread. With a name (`Idempotency-Key`) it happens once, however often it is sent.
 */
export async function postInDiscussion(ctx: Context, input: NewPost, named: NamedPost | null) {
	const placement = await findPlacement(ctx, input.key);
	if (placement.policy === "read-only") throw new EmbedRefusal("read-only");
	const page = await pageOf(ctx, input.page);
	const title = titleOf(placement, input.title);
	return postOnce(ctx, named, async () => {
		await spendPost(ctx);
		const document = documentOf(input.markdown);
		const screening = screenedAt(placement.policy, await screenAt(ctx, placement, title, document));
		return (tx) => store(tx, { input, page, title, document, screening });
	});
}

/** A text that begins a discussion is screened with the title that it would give it. */
async function screenAt(
	ctx: Context,
	{ threadId, categoryId }: Placement,
	title: string,
	document: RichDocument,
) {
	if (threadId !== null) return screenReply(ctx, { threadId, document });
	return screenThread(ctx, { categoryId: categoryId ?? (await firstCategory(ctx)), title, document });
}

interface Prepared {
	input: NewPost;
	page: string | null;
	title: string;
	document: RichDocument;
	screening: Parameters<typeof addReply>[2] & object;
}

async function store(tx: WriteContext, { input, page, title, document, screening }: Prepared) {
	const placement = await lockPlacement(tx, input.key, page);
	// A title that somebody sent and a moderator has not seen is not put on a thread.
	const safe = screening.verdict === "hold" && !placement.title ? input.key : title;
	const threadId = placement.threadId ?? (await openThread(tx, placement, safe.padEnd(3, "…")));
	const reply = await addReply(tx, { threadId, replyTo: input.replyTo ?? null, document }, screening);
	return reply.id;
}

/** The row lock lets one of several first posts open the thread; the others find it. */
const lockPlacement = (tx: WriteContext, key: string, page: string | null): Promise<Placement> =>
	tx.db
		.insertInto("placement")
		.values({ brandId: tx.brand.id, key, address: page, createdAt: tx.now })
		.onConflict((conflict) =>
			conflict
				.columns(["brandId", "key"])
				.doUpdateSet((eb) => ({ address: eb.fn.coalesce("placement.address", eb.val(page)) })),
		)
		.returning(placementColumns)
		.executeTakeFirstOrThrow();

/** The page that the discussion stands on, where it is one of the brand's. Its canonical address may have another origin. */
async function pageOf(ctx: Context, address: string | undefined) {
	const page = readPageAddress(address);
	if (!page) return null;
	return (await isAllowedOrigin(ctx, page.origin)) ? page.href : null;
}

const titleOf = ({ title, key }: Placement, given: string | undefined) =>
	(title || [...(readLine(given) ?? key)].slice(0, 200).join("")).trim();

const readLine = (text: string | undefined) => {
	const line = text?.slice(0, 200).trim();
	return line && [...line].length >= 3 && readName(line) ? line.replace(/[\p{Cc}\p{Cf}]+/gu, " ") : null;
};

export function documentOf(markdown: string): RichDocument {
	const document = validateDocument(readMarkdown(markdown, { pictures: true }));
	if (isEmptyDocument(document))
		throw new DomainError("invalid", "errors:invalid", {
			fields: { markdown: { key: "errors:field.empty" } },
		});
	return document;
}
