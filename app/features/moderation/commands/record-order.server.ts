import { findPost } from "~/features/threads/index.server";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { requireStaff } from "../case-state.server";
import { openCase } from "../open-case.server";
import { newReference } from "../reference";

/** An order comes before everything that people report. */
const WEIGHT = 100;

/** Enters an order of an authority against a post (Regulation (EU) 2022/2065, Art. 9): it becomes a case like any other. */
export async function recordOrder(
	ctx: Context,
	{ postId, authority, text, reason }: { postId: number; authority: string; text: string; reason: string },
): Promise<{ reference: string; caseId: number }> {
	requireStaff(ctx.actor);
	const post = await findPost(ctx, postId);
	return inTransaction(ctx, async (tx) => {
		const place = { postId, threadId: post.threadId, categoryId: post.categoryId, authorId: post.authorId };
		const { id: caseId } = await openCase(tx, { ...place, queue: "reported", weight: WEIGHT, reports: 1 });
		const { reference } = await tx.db
			.insertInto("report")
			.values({
				brandId: tx.brand.id,
				reference: newReference(),
				caseId,
				postId,
				postRevision: post.revision,
				reasonCode: reason,
				text,
				weight: WEIGHT,
				authority,
				reportedAt: tx.now,
			})
			.returning("reference")
			.executeTakeFirstOrThrow();
		await writeAudit(tx, {
			act: "order.recorded",
			subjectKind: "case",
			subjectId: caseId,
			after: { authority, reference },
		});
		return { reference, caseId };
	});
}
