import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { caseOpened } from "../events";

/** Objects to a decision about the own post: once, within six months, whatever sanction holds. */
export async function appealDecision(
	ctx: Context,
	decisionId: number,
	{ text }: { text: string },
): Promise<{ id: number; caseId: number }> {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	return inTransaction(ctx, async (tx) => {
		const stated = await findStated(tx, decisionId);
		if (!stated) throw new DomainError("not-found", "errors:appeal.gone");
		if (stated.memberId !== actor.memberId) throw new DomainError("forbidden", "errors:appeal.not-yours");
		if (stated.appealId !== null) throw new DomainError("conflict", "errors:appeal.twice");
		if (stated.appealUntil <= tx.now) throw new DomainError("conflict", "errors:appeal.late");
		const { decidedBy, postId, threadId, categoryId } = stated;
		const appeal = await tx.db
			.insertInto("appeal")
			.values({
				brandId: tx.brand.id,
				decisionId,
				deciderKey: decidedBy ?? 0,
				memberId: actor.memberId,
				text,
				appealedAt: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning("id")
			.executeTakeFirst();
		if (!appeal) throw new DomainError("conflict", "errors:appeal.twice");
		const { id: caseId } = await tx.db
			.insertInto("moderationCase")
			.values({
				brandId: tx.brand.id,
				kind: "appeal",
				queue: "appeals",
				postId,
				threadId,
				categoryId,
				authorId: actor.memberId,
				appealId: appeal.id,
				barredMemberId: decidedBy,
				previousCaseId: stated.caseId,
				openedAt: tx.now,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		await tx.db
			.updateTable("moderationCase")
			.set({ state: "appealed" })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", stated.caseId)
			.where("state", "=", "effective")
			.execute();
		await record(tx, caseOpened, { caseId, threadId, queue: "appeals" });
		return { id: appeal.id, caseId };
	});
}

const findStated = (tx: WriteContext, decisionId: number) =>
	tx.db
		.selectFrom("statement as s")
		.innerJoin("decision as d", (join) =>
			join.onRef("d.brandId", "=", "s.brandId").onRef("d.id", "=", "s.decisionId"),
		)
		.innerJoin("moderationCase as c", (join) =>
			join.onRef("c.brandId", "=", "d.brandId").onRef("c.id", "=", "d.caseId"),
		)
		.leftJoin("appeal as a", (join) =>
			join.onRef("a.brandId", "=", "d.brandId").onRef("a.decisionId", "=", "d.id"),
		)
		.select([
			"s.memberId",
			"s.appealUntil",
			"d.decidedBy",
			"d.postId",
			"d.caseId",
			"c.threadId",
			"c.categoryId",
			"a.id as appealId",
		])
		.where("s.brandId", "=", tx.brand.id)
		.where("s.decisionId", "=", decisionId)
		.executeTakeFirst();
