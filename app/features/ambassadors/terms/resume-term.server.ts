import { sql } from "kysely";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { requireProgramme } from "../programme/read-programme.server";
import { requireManager } from "../require-manager";
import { findTerm } from "./find-term.server";
import { settlePauses } from "./settle-pauses.server";
import { writeTiers } from "./write-tiers.server";

/** Lets a term go on whose member has served a sanction. While it runs, only lifting it helps. */
export async function resumeTerm(ctx: Context, { term: id }: { term: number }) {
	requireManager(ctx);
	await inTransaction(ctx, async (tx) => {
		await requireProgramme(tx);
		const { memberId, pauseReason } = await findTerm(tx, id);
		if (pauseReason !== "sanction") throw new DomainError("conflict", "errors:ambassadors.not-paused");
		const { rows } = await sql<{ newest: number; running: boolean }>`
			select max(id) as newest, bool_or(ends_at > ${tx.now}) as running from sanction
			where brand_id = ${tx.brand.id} and member_id = ${memberId} and kind in ('suspension', 'ban') and lifted_at is null
		`.execute(tx.db);
		if (rows[0]?.running) throw new DomainError("conflict", "errors:ambassadors.sanction-runs");
		await tx.db
			.updateTable("ambassadorTerm")
			.set({ forgivenSanction: rows[0]?.newest ?? 0 })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.execute();
		await settlePauses(tx, [memberId]);
		await writeTiers(tx, [memberId]);
		await writeAudit(tx, { act: "ambassadors.term-resumed", subjectKind: "member", subjectId: memberId });
	});
}
