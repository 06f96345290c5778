import {
	type CaseView,
	countQueues,
	getCase,
	listCases,
	listReasons,
	readModerationSettings,
} from "~/features/moderation/index.server";
import { listPosts } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { escapeHtml } from "~/platform/rich-text/render";
import { id } from "~/platform/text";
import { readDone, readTold } from "./done-notice";
import { markMatches } from "./mark-matches";
import { reasonChoices, reasonNames } from "./reason-choices.server";

/** Posts before the one in question, to read it in its place. */
const BEFORE = 2;

export const caseIdOf = (params: { id?: string }) => parseInput(id.catch(0), params.id);

/** Everything that the page of a case shows. */
export async function loadCase(ctx: Context, caseId: number, url: URL) {
	const found = await getCase(ctx, caseId);
	const [counts, page, reasons, around, settings] = await Promise.all([
		countQueues(ctx),
		listCases(ctx, found.queue),
		listReasons(ctx),
		postsBefore(ctx, found),
		readModerationSettings(ctx),
	]);
	const words = found.detections.flatMap(({ matches }) => matches.map(({ text }) => text));
	return {
		brand: ctx.brand,
		title: `${found.thread.title} · ${translator(ctx.locale)("desk:title")}`,
		found,
		textHtml: markMatches(found.post.bodyHtml, words),
		titleHtml: markMatches(escapeHtml(found.thread.title), found.post.number === 1 ? words : []),
		around,
		counts,
		cases: page.items,
		moreCases: page.nextCursor !== null,
		choices: reasonChoices(reasons, ctx.locale, {
			name: found.author.displayName,
			thread: found.thread.title,
			locale: found.author.locale ?? ctx.brand.locale,
		}),
		reasons: reasonNames(reasons, ctx.locale),
		ladder: settings.ladder,
		done: readDone(url, ctx.now),
		told: readTold(url),
	};
}
export type CaseData = Awaited<ReturnType<typeof loadCase>>;

async function postsBefore(ctx: Context, { post, thread }: CaseView) {
	if (post.number === 1) return [];
	const range = { first: Math.max(1, post.number - BEFORE), last: post.number - 1 };
	return (await listPosts(ctx, thread.id, range)).filter(({ readable }) => readable);
}
