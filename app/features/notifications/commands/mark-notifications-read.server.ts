import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** Takes notifications off the bell: all up to one, or those of a thread that was just read. */
export async function markNotificationsRead(ctx: Context, which: { upTo: number } | { threadId: number }) {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await ctx.db
		.updateTable("notification")
		.set({ readAt: ctx.now })
		.where("brandId", "=", ctx.brand.id)
		.where("memberId", "=", ctx.actor.memberId)
		.where("readAt", "is", null)
		.$if("upTo" in which, (query) => query.where("id", "<=", (which as { upTo: number }).upTo))
		.$if("threadId" in which, (query) =>
			query.where("threadId", "=", (which as { threadId: number }).threadId),
		)
		.execute();
}
