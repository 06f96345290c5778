import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { isModeratorOf } from "~/platform/identity";
import { requireStaff } from "../case-state.server";
import { sanctionChanged } from "../events";

/** Ends a sanction before its time. Moderators of some categories end what was decided there. */
export async function liftSanction(ctx: Context, sanctionId: number): Promise<{ memberId: number }> {
	const actor = requireStaff(ctx.actor);
	return inTransaction(ctx, async (tx) => {
		const place = await findPlace(tx, sanctionId);
		if (place && !isModeratorOf(actor, place)) throw new DomainError("forbidden", "errors:not-allowed");
		const lifted = await tx.db
			.updateTable("sanction")
			.set({ liftedAt: tx.now, liftedBy: actor.memberId })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", sanctionId)
			.where("liftedAt", "is", null)
			.where("memberId", "<>", actor.memberId)
			.returning(["memberId", "kind", "endsAt"])
			.executeTakeFirst();
		if (!lifted) throw new DomainError("not-found", "errors:sanction.gone");
		await writeAudit(tx, {
			act: "sanction.lifted",
			subjectKind: "member",
			subjectId: lifted.memberId,
			before: { sanction: sanctionId, kind: lifted.kind, endsAt: lifted.endsAt },
		});
		await record(tx, sanctionChanged, { memberId: lifted.memberId, sanctionId });
		return { memberId: lifted.memberId };
	});
}

/** Where the decision stands that a sanction came from. */
const findPlace = (tx: WriteContext, sanctionId: number) =>
	tx.db
		.selectFrom("sanction as s")
		.innerJoin("decision as d", (join) =>
			join.onRef("d.brandId", "=", "s.brandId").onRef("d.id", "=", "s.decisionId"),
		)
		.innerJoin("moderationCase as c", (join) =>
			join.onRef("c.brandId", "=", "d.brandId").onRef("c.id", "=", "d.caseId"),
		)
		.select("c.categoryId")
		.where("s.brandId", "=", tx.brand.id)
		.where("s.id", "=", sanctionId)
		.executeTakeFirst();
