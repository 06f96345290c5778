import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { ambassadorEnded } from "../events";
import { requireProgramme } from "../programme/read-programme.server";
import { requireManager } from "../require-manager";
import { closeTerm } from "./close-term.server";
import { findTerm } from "./find-term.server";

/** A manager ends a term, or takes an offer back, with a reason that the member reads. */
export async function endTerm(ctx: Context, { term: id, reason }: { term: number; reason: string }) {
	requireManager(ctx);
	await inTransaction(ctx, async (tx) => {
		await requireProgramme(tx);
		const term = await findTerm(tx, id);
		await closeTerm(tx, term, "ended");
		await record(tx, ambassadorEnded, { memberId: term.memberId, outcome: "ended", words: reason });
		await writeAudit(tx, {
			act: "ambassadors.term-ended",
			subjectKind: "member",
			subjectId: term.memberId,
			before: { tier: term.tier, state: term.state },
			after: { reason },
		});
	});
}
