import type { z } from "zod";
import { findPost } from "~/features/threads/index.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError, isDomainError } from "~/platform/errors";
import { enqueue } from "~/platform/events/enqueue.server";
import type { illegalNotice } from "../contract";
import { confirmNotice } from "../effects/confirm-notice.server";
import { openCase } from "../open-case.server";
import { newReference } from "../reference";

const PER_NETWORK = { points: 10, seconds: 3_600 };
const WEIGHT = 6;

/**
 * Takes a notice of illegal content from anybody, with or without an account (Regulation (EU) 2022/2065, Art. 16).
 * Returns its reference number; a confirmation goes by mail where an address was given (Art. 16(4)).
 */
export async function notifyIllegal(
	ctx: Context,
	notice: z.output<typeof illegalNotice>,
): Promise<{ reference: string }> {
	await ctx.services.limits.spend("notices-hour", ctx.network, PER_NETWORK);
	const postId = await locate(ctx, notice.location);
	const post = await findPost({ ...ctx, actor: null }, postId)
		.catch(() => findPost(ctx, postId))
		.catch((error) => {
			// By the field, so that what was typed is still there.
			throw isDomainError(error) ? unknown() : error;
		});
	return inTransaction(ctx, async (tx) => {
		const place = { postId, threadId: post.threadId, categoryId: post.categoryId, authorId: post.authorId };
		const { id } = await openCase(tx, { ...place, queue: "reported", weight: WEIGHT, reports: 1 });
		const inserted = await tx.db
			.insertInto("report")
			.values({
				brandId: tx.brand.id,
				reference: newReference(),
				caseId: id,
				postId,
				postRevision: post.revision,
				reasonCode: "illegal",
				text: notice.explanation,
				weight: WEIGHT,
				notifierName: notice.name || null,
				notifierEmail: notice.email || null,
				notifierLocale: tx.locale,
				location: notice.location,
				goodFaithAt: tx.now,
				reportedAt: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning(["id", "reference"])
			.executeTakeFirst();
		if (!inserted) return { reference: await referenceOf(tx, id, notice.email) };
		if (notice.email) await enqueue(tx, confirmNotice, { brandId: tx.brand.id, reportId: inserted.id });
		return { reference: inserted.reference };
	});
}

async function referenceOf(ctx: Context, caseId: number, email: string) {
	const { reference } = await ctx.db
		.selectFrom("report")
		.select("reference")
		.where("brandId", "=", ctx.brand.id)
		.where("caseId", "=", caseId)
		.where("notifierEmail", "=", email)
		.executeTakeFirstOrThrow();
	return reference;
}

const unknown = () =>
	new DomainError("invalid", "errors:invalid", { fields: { location: { key: "errors:notice.location" } } });

/** The post that an address of this forum shows: `/p/12`, `/t/3/title#p7`, `/t/3/title?number=7`, `/t/3`. */
export async function locate(ctx: Context, location: string): Promise<number> {
	if (!URL.canParse(location, ctx.brand.origin)) throw unknown();
	const url = new URL(location, ctx.brand.origin);
	if (!(await isOwnHost(ctx, url))) throw unknown();
	const post = /^\/p\/([1-9]\d{0,14})\/?$/.exec(url.pathname)?.[1];
	if (post) return Number(post);
	const thread = /^\/t\/([1-9]\d{0,14})(?:\/|$)/.exec(url.pathname)?.[1];
	if (!thread) throw unknown();
	const number = /^#p([1-9]\d{0,8})$/.exec(url.hash)?.[1] ?? url.searchParams.get("number") ?? "1";
	const found = await ctx.db
		.selectFrom("post")
		.select("id")
		.where("brandId", "=", ctx.brand.id)
		.where("threadId", "=", Number(thread))
		.where("number", "=", /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 1)
		.executeTakeFirst();
	if (!found) throw unknown();
	return found.id;
}

/** The numbers of another forum are other posts. */
async function isOwnHost(ctx: Context, { host, hostname }: URL) {
	if (hostname === new URL(ctx.brand.origin).hostname) return true;
	const domain = await ctx.db
		.selectFrom("brandDomain")
		.select("host")
		.where("brandId", "=", ctx.brand.id)
		.where("host", "in", [host, hostname])
		.executeTakeFirst();
	return domain !== undefined;
}
