import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import {
	isLeasedByOther,
	LEASE_MINUTES,
	loadCaseForChange,
	nameOf,
	requireFree,
	requireStaff,
} from "../case-state.server";
import { canDecide } from "../policy";

export interface Lease {
	caseId: number;
	until: Date;
}

export const leaseEnd = (now: Date) => new Date(now.getTime() + LEASE_MINUTES * 60_000);

/**
 * Takes a case for five minutes, or prolongs an own lease. `conflict` names who has it; with `takeOver` it changes hands
 * and leaves a trace.
 */
export async function leaseCase(ctx: Context, caseId: number, { takeOver = false } = {}): Promise<Lease> {
	const actor = requireStaff(ctx.actor);
	return inTransaction(ctx, async (tx) => {
		const found = await loadCaseForChange(tx, caseId);
		if (!canDecide(actor, found)) throw new DomainError("forbidden", "errors:case.not-yours");
		const other = isLeasedByOther(found, tx) ? found.leasedBy : null;
		if (!takeOver || found.state !== "open") await requireFree(tx, found);
		if (other !== null) await leaveTrace(tx, caseId, other);
		return { caseId, until: await hold(tx, caseId) };
	});
}

async function leaveTrace(tx: WriteContext, caseId: number, from: number) {
	await writeAudit(tx, {
		act: "case.taken-over",
		subjectKind: "case",
		subjectId: caseId,
		before: { leasedBy: from, name: await nameOf(tx, from) },
		after: { leasedBy: tx.actor?.memberId },
	});
}

async function hold(tx: WriteContext, caseId: number): Promise<Date> {
	const until = leaseEnd(tx.now);
	await tx.db
		.updateTable("moderationCase")
		.set({ leasedBy: tx.actor?.memberId ?? null, leasedUntil: until })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", caseId)
		.execute();
	return until;
}

/** Gives a case back; somebody else's lease is left alone. */
export async function releaseCase(ctx: Context, caseId: number): Promise<void> {
	const actor = requireStaff(ctx.actor);
	await ctx.db
		.updateTable("moderationCase")
		.set({ leasedBy: null, leasedUntil: null })
		.where("brandId", "=", ctx.brand.id)
		.where("id", "=", caseId)
		.where("leasedBy", "=", actor.memberId)
		.execute();
}
