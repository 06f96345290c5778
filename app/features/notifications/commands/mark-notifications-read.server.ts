import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** Told of something that the thread itself does not show. */
const elsewhere = ["statement", "report-outcome", "appeal-outcome"] as const;

type Which = { upTo: number } | { threadId: number } | { path: string };

/** Takes notifications off the bell: all up to one, or those of a thread or a page that was just read. */
export async function markNotificationsRead(ctx: Context, which: Which) {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await ctx.db
		.updateTable("notification")
		.set({ readAt: ctx.now })
		.where("brandId", "=", ctx.brand.id)
		.where("memberId", "=", ctx.actor.memberId)
		.where("readAt", "is", null)
		.$if("upTo" in which, (query) => query.where("id", "<=", (which as { upTo: number }).upTo))
		.$if("threadId" in which, (query) =>
			query
				.where("threadId", "=", (which as { threadId: number }).threadId)
				.where("kind", "not in", elsewhere),
		)
		.$if("path" in which, (query) => query.where("path", "=", (which as { path: string }).path))
		.execute();
}
