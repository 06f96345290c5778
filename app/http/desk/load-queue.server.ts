import { type Queue, queues } from "~/features/moderation/contract";
import { countQueues, listCases, listReasons } from "~/features/moderation/index.server";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { readDone, readTold } from "./done-notice";
import { reasonNames } from "./reason-choices.server";

/** The queue of an address. */
export function queueOf(text: unknown): Queue {
	const known = queues.find((queue) => queue === text);
	if (!known) throw new DomainError("not-found", "errors:page-gone");
	return known;
}

/** Everything that the page of a queue shows. */
export async function loadQueue(ctx: Context, queue: Queue, url: URL) {
	const cursor = url.searchParams.get("cursor");
	const [counts, page, reasons] = await Promise.all([
		countQueues(ctx),
		listCases(ctx, queue, { cursor }),
		listReasons(ctx),
	]);
	const t = translator(ctx.locale);
	return {
		brand: ctx.brand,
		title: `${t(`moderation:queue.${queue}`)} · ${t("desk:title")}`,
		queue,
		counts,
		cases: page.items,
		nextCursor: page.nextCursor,
		reasons: reasonNames(reasons, ctx.locale),
		done: readDone(url, ctx.now),
		told: readTold(url),
	};
}
export type QueueData = Awaited<ReturnType<typeof loadQueue>>;
