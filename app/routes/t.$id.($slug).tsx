import { type MetaFunction, redirect } from "@remix-run/node";
import { newReply } from "~/features/threads/contract";
import { addReply, findPost, forForm, keepAsDraft, keepRefused } from "~/features/threads/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { takePicture } from "~/http/picture-field.server";
import { runningSwitches } from "~/http/running-switches.server";
import { threadJsonLd } from "~/http/thread-json-ld";
import { loadThreadPage } from "~/http/thread-page.server";
import { threadPages } from "~/platform/pages/channel";
import { parseInput } from "~/platform/parse-input";
import { withoutPictures } from "~/platform/rich-text/without-pictures";
import { writeMarkdown } from "~/platform/rich-text/write-markdown";
import { id } from "~/platform/text";
import { SwitchBanner } from "~/ui/decisions/SwitchBanner";
import { failureOf } from "~/ui/failure-of";
import { AcceptedAnswer } from "~/ui/forum/AcceptedAnswer";
import { Pager } from "~/ui/forum/Pager";
import { Post } from "~/ui/forum/Post";
import { ReplyBox } from "~/ui/forum/ReplyBox";
import { ThreadHead } from "~/ui/forum/ThreadHead";

/** Made once: a contract costs more to make than to ask. */
const idOrNone = id.catch(0);
const threadId = (value: string | undefined) => parseInput(idOrNone, value);
const asNumber = (value: string | null) => (value && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null);

import { usePageAction, usePageData } from "~/ui/page-data";

/** Read most of all: rendered directly, see docs/decisions/0004. */
export const handle = { direct: true };

export const loader = loaderOf(async (ctx, { params, url, page: notes }) => {
	const view = await loadThreadPage(ctx, threadId(params.id), {
		page: asNumber(url.searchParams.get("page")),
		number: asNumber(url.searchParams.get("number")),
	});
	const { thread, page } = view;
	if (params.slug !== thread.slug && !notes.posted)
		throw redirect(`/t/${thread.id}/${thread.slug}${url.search}`, 301);
	notes.cacheTags = [threadPages(thread.id)];
	const quote = ctx.actor ? await quotedText(ctx, url.searchParams.get("quote"), thread.id) : "";
	const draft = quote || !thread.draft ? null : forForm(thread.draft);
	return {
		...view,
		brand: ctx.brand,
		canonical: `/t/${thread.id}/${thread.slug}${page > 1 ? `?page=${page}` : ""}`,
		quote,
		draft,
		isVisitor: ctx.actor === null,
		switches: await runningSwitches(ctx, { categoryId: thread.categoryId, threadId: thread.id }),
	};
});

/** Without JavaScript the link "Quote" brings the quoted text into the field. */
async function quotedText(ctx: Parameters<typeof findPost>[0], wanted: string | null, thread: number) {
	const postId = asNumber(wanted);
	if (!postId) return "";
	const post = await findPost(ctx, postId).catch(() => null);
	if (!post || post.threadId !== thread) return "";
	const lines = writeMarkdown(withoutPictures(post.document)).split("\n");
	return `${[`[@${post.handle}](/p/${post.id}):`, ...lines].map((line) => `> ${line}`).join("\n")}\n\n`;
}

export const action = actionOf(async (ctx, { params, fields }) => {
	const thread = threadId(params.id);
	await takePicture(ctx, fields);
	const written = parseInput(newReply, fields);
	const place = `thread:${thread}`;
	await keepAsDraft(ctx, place, written);
	const posting = addReply(ctx, { threadId: thread, ...written });
	const reply = await keepRefused(ctx, place, written, posting);
	return redirect(`/t/${reply.threadId}/${params.slug ?? "thread"}?number=${reply.number}#p${reply.number}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => {
	if (!data) return [];
	const { brand, thread, posts, canonical, page, isVisitor } = data;
	return pageMeta(brand, {
		title: thread.title,
		description: thread.excerpt,
		canonical,
		type: "article",
		noIndex: thread.visibility !== "published",
		jsonLd:
			isVisitor && page === 1 && thread.visibility === "published"
				? threadJsonLd(
						brand,
						thread,
						posts.map(({ post }) => post),
					)
				: undefined,
	});
};

export default function Thread() {
	const { thread, posts, page, pages, rights, answer, quote, draft, readUpTo, switches } =
		usePageData<typeof loader>();
	const failure = failureOf(usePageAction());
	const path = `/t/${thread.id}/${thread.slug}`;
	const [first, ...replies] = posts;
	return (
		<div
			className="page thread-page"
			data-read={readUpTo ? `/t/${thread.id}/read` : undefined}
			data-number={readUpTo ?? undefined}
		>
			<ThreadHead thread={thread} rights={rights} />
			<SwitchBanner switches={switches} />
			{first ? <Post {...first} thread={thread} /> : null}
			{answer ? <AcceptedAnswer answer={answer} path={path} /> : null}
			<section className="replies">
				{replies.map((reply) => (
					<Post key={reply.post.id} {...reply} thread={thread} />
				))}
			</section>
			<Pager path={path} page={page} pages={pages} />
			<ReplyBox thread={thread} allowed={rights.reply} failure={failure} quote={quote} draft={draft} />
		</div>
	);
}
