import {
	loadPostForChange,
	type PostState,
	setVisibility,
	type ThreadState,
} from "~/features/threads/index.server";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import {
	type CaseRow,
	findCasePost,
	LEASE_MINUTES,
	loadCaseForChange,
	requireStaff,
} from "../case-state.server";
import { findAppealed } from "../effects/judge-appeal.server";
import { type Before, restoreAccepted } from "../effects/snapshot.server";
import { decisionUndone } from "../events";

/** Takes a decision back before anybody was told. The case is open again, and leased to who undid it. */
export async function undoDecision(ctx: Context, decisionId: number): Promise<{ caseId: number }> {
	requireStaff(ctx.actor);
	return inTransaction(ctx, async (tx) => {
		const { caseId } = await findDecision(tx, decisionId);
		const { post, thread } = await loadPostForChange(tx, await findCasePost(tx, caseId));
		const found = await loadCaseForChange(tx, caseId);
		const decision = await findDecision(tx, decisionId);
		if (decision.decidedBy !== tx.actor?.memberId && tx.actor?.role !== "owner")
			throw new DomainError("forbidden", "errors:undo.not-yours");
		if (decision.state === "undone") throw new DomainError("conflict", "errors:undo.done");
		if (decision.state !== "pending" || decision.undoUntil <= tx.now)
			throw new DomainError("conflict", "errors:undo.late");
		await putBack(tx, { decision, found, post, thread });
		await markUndone(tx, decisionId);
		await reopen(tx, found);
		await writeAudit(tx, {
			act: "decision.undone",
			subjectKind: "case",
			subjectId: caseId,
			before: { decision: decisionId, outcome: decision.outcome, visibility: post.visibility },
			after: { visibility: (decision.before as unknown as Before).visibility },
		});
		await record(tx, decisionUndone, { caseId, threadId: thread.id, decisionId });
		return { caseId };
	});
}

async function findDecision(tx: WriteContext, id: number) {
	const decision = await tx.db
		.selectFrom("decision")
		.select(["id", "caseId", "decidedBy", "state", "outcome", "undoUntil", "before", "after"])
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.executeTakeFirst();
	if (!decision) throw new DomainError("not-found", "errors:case.gone");
	return decision;
}

interface Undoing {
	decision: Awaited<ReturnType<typeof findDecision>>;
	found: CaseRow;
	post: PostState;
	thread: ThreadState;
}

async function putBack(tx: WriteContext, { decision, found, post, thread }: Undoing) {
	const before = decision.before as unknown as Before;
	const by = tx.actor?.memberId as number;
	if (found.kind === "appeal") await takeJudgementBack(tx, found.appealId as number);
	// A post that its author deleted meanwhile stays deleted.
	const { visibility } = decision.after as unknown as { visibility: string };
	const there = found.kind === "appeal" ? post.visibility !== "erased" : post.visibility === visibility;
	if (there && post.visibility !== before.visibility) {
		await setVisibility(tx, { post, thread, to: before.visibility, by, reason: "" });
		await restoreAccepted(tx, post, before);
	}
	await tx.db
		.updateTable("sanction")
		.set({ liftedAt: tx.now, liftedBy: by })
		.where("brandId", "=", tx.brand.id)
		.where("decisionId", "=", decision.id)
		.execute();
}

/** Sanctions and strikes of the first decision hold again: they were lifted by nothing but this judgement. */
async function takeJudgementBack(tx: WriteContext, appealId: number) {
	const first = await findAppealed(tx, appealId);
	const judged = await tx.db
		.selectFrom("appeal")
		.select("judgedAt")
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", appealId)
		.executeTakeFirstOrThrow();
	await tx.db
		.updateTable("sanction")
		.set({ liftedAt: null, liftedBy: null })
		.where("brandId", "=", tx.brand.id)
		.where("decisionId", "=", first.id)
		.where("liftedAt", "=", judged.judgedAt)
		.execute();
	await tx.db
		.updateTable("strike")
		.set({ voidedAt: null })
		.where("brandId", "=", tx.brand.id)
		.where("decisionId", "=", first.id)
		.where("voidedAt", "=", judged.judgedAt)
		.execute();
	await tx.db
		.updateTable("appeal")
		.set({ outcome: null, reasons: "", judgedBy: null, judgedAt: null })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", appealId)
		.execute();
}

const markUndone = (tx: WriteContext, id: number) =>
	tx.db
		.updateTable("decision")
		.set({ state: "undone", undoneBy: tx.actor?.memberId ?? null, undoneAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.execute();

const reopen = (tx: WriteContext, found: CaseRow) =>
	tx.db
		.updateTable("moderationCase")
		.set({
			state: "open",
			decidedAt: null,
			version: found.version + 1,
			leasedBy: tx.actor?.memberId ?? null,
			leasedUntil: new Date(tx.now.getTime() + LEASE_MINUTES * 60_000),
		})
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", found.id)
		.execute();
