import type { Context } from "~/platform/context";

export interface Draft {
	title: string;
	body: string;
	bodyDocument: string;
	savedAt: Date;
}

/** What the actor left unfinished in a place: `new-thread` or `thread:<id>`. */
export async function findDraft(ctx: Context, place: string): Promise<Draft | null> {
	if (!ctx.actor) return null;
	const draft = await ctx.db
		.selectFrom("draft")
		.select(["title", "body", "savedAt"])
		.where("brandId", "=", ctx.brand.id)
		.where("memberId", "=", ctx.actor.memberId)
		.where("place", "=", place)
		.executeTakeFirst();
	return draft
		? {
				title: draft.title,
				savedAt: draft.savedAt,
				...(draft.body as { body: string; bodyDocument: string }),
			}
		: null;
}
