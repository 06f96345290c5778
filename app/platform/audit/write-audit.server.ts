import type { WriteContext } from "../context";

interface Act {
	/** What was done, as `subject.verb`: `case.decided`. Never changes once stored. */
	act: string;
	subjectKind: string;
	subjectId: number | null;
	before?: object;
	after?: object;
}

/** Adds a line to the append-only audit log, in the transaction of the act itself. The database refuses to change it later. */
export async function writeAudit(
	tx: WriteContext,
	{ act, subjectKind, subjectId, before = {}, after = {} }: Act,
) {
	await tx.db
		.insertInto("auditEntry")
		.values({
			brandId: tx.brand.id,
			actorId: tx.actor?.memberId ?? null,
			act,
			subjectKind,
			subjectId,
			before: JSON.stringify(before),
			after: JSON.stringify(after),
			happenedAt: tx.now,
		})
		.execute();
}
