import type { Context } from "~/platform/context";
import type { Reason } from "./list-reasons.server";

export interface OwnReport {
	reference: string;
	reason: Pick<Reason, "code" | "label">;
	/** Null where the reporter may not read the thread any more. */
	thread: { title: string; postId: number } | null;
	reportedAt: Date;
	outcome: "upheld" | "dismissed" | null;
	outcomeAt: Date | null;
}

/** What the actor reported and what came of it, newest first. What was done to the author is not theirs to know. */
export async function listOwnReports(ctx: Context): Promise<OwnReport[]> {
	const rows = await ctx.db
		.selectFrom("report as r")
		.innerJoin("moderationReason as reason", (join) =>
			join.onRef("reason.brandId", "=", "r.brandId").onRef("reason.code", "=", "r.reasonCode"),
		)
		.innerJoin("post as p", (join) =>
			join.onRef("p.brandId", "=", "r.brandId").onRef("p.id", "=", "r.postId"),
		)
		.innerJoin("thread as t", (join) =>
			join.onRef("t.brandId", "=", "p.brandId").onRef("t.id", "=", "p.threadId"),
		)
		.select([
			"r.reference",
			"reason.code",
			"reason.label",
			"r.reportedAt",
			"r.outcome",
			"r.outcomeAt",
			"t.title",
			"t.visibility as threadVisibility",
			"p.visibility",
			"p.id as postId",
		])
		.where("r.brandId", "=", ctx.brand.id)
		.where("r.reporterId", "=", ctx.actor?.memberId ?? 0)
		.orderBy("r.id", "desc")
		.limit(50)
		.execute();
	return rows.map(({ code, label, title, threadVisibility, visibility, postId, ...report }) => ({
		...report,
		reason: { code, label: label as Reason["label"] },
		thread: threadVisibility === "published" && visibility === "published" ? { title, postId } : null,
	}));
}
