import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { requireProgramme } from "../programme/read-programme.server";
import { requireManager } from "../require-manager";

/** Nobody takes it any more; who has taken it still hands in. */
export async function closeMission(ctx: Context, id: number): Promise<void> {
	requireManager(ctx);
	await inTransaction(ctx, async (tx) => {
		await requireProgramme(tx);
		const closed = await tx.db
			.updateTable("ambassadorMission")
			.set({ closedAt: tx.now })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.where("closedAt", "is", null)
			.returning("title")
			.executeTakeFirst();
		if (!closed) throw new DomainError("not-found", "errors:ambassadors.mission-gone");
		await writeAudit(tx, {
			act: "mission.closed",
			subjectKind: "mission",
			subjectId: id,
			before: { title: closed.title },
		});
	});
}
