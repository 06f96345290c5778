import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** Limits a moderator to some categories; none means all. */
export async function limitModerator(ctx: Context, memberId: number, categoryIds: number[]): Promise<void> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		const member = await tx.db
			.selectFrom("member")
			.select("role")
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", memberId)
			.executeTakeFirst();
		if (member?.role !== "moderator") throw new DomainError("conflict", "errors:scope-moderators");
		const removed = await tx.db
			.deleteFrom("moderatorScope")
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", memberId)
			.returning("categoryId")
			.execute();
		if (categoryIds.length > 0)
			await tx.db
				.insertInto("moderatorScope")
				.columns(["brandId", "memberId", "categoryId"])
				.expression((eb) =>
					eb
						.selectFrom("category")
						.select((select) => ["brandId", select.val(memberId).as("memberId"), "id"])
						.where("brandId", "=", tx.brand.id)
						.where("id", "in", categoryIds),
				)
				.execute();
		await writeAudit(tx, {
			act: "moderator.limited",
			subjectKind: "member",
			subjectId: memberId,
			before: { categories: removed.map(({ categoryId }) => categoryId) },
			after: { categories: categoryIds },
		});
	});
}
