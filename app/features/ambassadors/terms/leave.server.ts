import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { requireProgramme } from "../programme/read-programme.server";
import { closeTerm } from "./close-term.server";
import { findPresentTerm } from "./find-present-term.server";

/** A member says no to an offer, or leaves the programme before the term ends. */
export async function leaveProgramme(ctx: Context): Promise<void> {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await inTransaction(ctx, async (tx) => {
		await requireProgramme(tx);
		const term = await findPresentTerm(tx, actor.memberId);
		if (!term) throw new DomainError("not-found", "errors:ambassadors.no-term");
		// Leaving while banned is no way to be an alumnus.
		const reason =
			term.state === "offered" ? "refused" : term.pauseReason === "sanction" ? "sanction" : "left";
		await closeTerm(tx, { id: term.id, memberId: actor.memberId }, reason);
		await writeAudit(tx, {
			act: "ambassadors.left",
			subjectKind: "member",
			subjectId: actor.memberId,
			before: { tier: term.tier, state: term.state },
		});
	});
}
