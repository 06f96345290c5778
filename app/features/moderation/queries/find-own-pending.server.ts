import type { Context } from "~/platform/context";

/** The actor's own decision about a post that can still be undone; null where there is none. */
export async function findOwnPending(
	ctx: Pick<Context, "db" | "brand" | "actor" | "now">,
	postId: number,
): Promise<number | null> {
	const row = await ctx.db
		.selectFrom("decision as d")
		.innerJoin("moderationCase as c", (join) =>
			join.onRef("c.brandId", "=", "d.brandId").onRef("c.id", "=", "d.caseId"),
		)
		.select("d.id")
		.where("d.brandId", "=", ctx.brand.id)
		.where("c.postId", "=", postId)
		.where("c.kind", "=", "post")
		.where("c.state", "=", "decided")
		.where("d.state", "=", "pending")
		.where("d.undoUntil", ">", ctx.now)
		.where("d.decidedBy", "=", ctx.actor?.memberId ?? 0)
		.executeTakeFirst();
	return row?.id ?? null;
}
