import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { loadCaseForChange, requireStaff } from "../case-state.server";

/** Leaves a note for colleagues on a case or a member. */
export async function writeNote(
	ctx: Context,
	about: { caseId: number } | { memberId: number },
	text: string,
): Promise<void> {
	const actor = requireStaff(ctx.actor);
	await inTransaction(ctx, async (tx) => {
		if ("caseId" in about) await loadCaseForChange(tx, about.caseId);
		else {
			const member = await tx.db
				.selectFrom("member")
				.select("id")
				.where("brandId", "=", tx.brand.id)
				.where("id", "=", about.memberId)
				.executeTakeFirst();
			if (!member) throw new DomainError("not-found", "errors:member-gone");
		}
		await tx.db
			.insertInto("staffNote")
			.values({ ...about, brandId: tx.brand.id, authorId: actor.memberId, text, writtenAt: tx.now })
			.execute();
		const [subjectKind, subjectId] = "caseId" in about ? ["case", about.caseId] : ["member", about.memberId];
		await writeAudit(tx, {
			act: `${subjectKind}.noted`,
			subjectKind: subjectKind as string,
			subjectId: subjectId as number,
		});
	});
}
