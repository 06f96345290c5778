import {
	loadPostForChange,
	type PostState,
	setVisibility,
	type ThreadState,
} from "~/features/threads/index.server";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { enqueue } from "~/platform/events/enqueue.server";
import { record } from "~/platform/events/record.server";
import {
	type CaseRow,
	findCasePost,
	loadCaseForChange,
	requireFree,
	requireStaff,
} from "../case-state.server";
import { type DecisionInput, restricting } from "../contract";
import { judgeAppeal } from "../effects/judge-appeal.server";
import { snapshot } from "../effects/snapshot.server";
import { startSanction } from "../effects/start-sanction.server";
import { caseDecided } from "../events";
import { decisionTakesEffect } from "../jobs.server";
import { canDecide, fitsKind, visibilityAfter } from "../policy";
import { findReason, type Reason } from "../queries/list-reasons.server";
import { readModerationSettings } from "../queries/read-settings.server";

export interface Decided {
	id: number;
	caseId: number;
	outcome: DecisionInput["outcome"];
	/** Until then `undoDecision` takes it back and nobody has been told. */
	undoUntil: Date;
}

/**
 * Decides a case. It holds at once; those concerned are told when the undo window has passed. `conflict` names who was
 * faster, or says that the text is another one meanwhile.
 */
export async function decideCase(ctx: Context, caseId: number, input: DecisionInput): Promise<Decided> {
	const actor = requireStaff(ctx.actor);
	return inTransaction(ctx, async (tx) => {
		// Posts are locked before cases, here as where a post is written: two changes never wait for each other in a circle.
		const { post, thread } = await loadPostForChange(tx, await findCasePost(tx, caseId));
		const found = await loadCaseForChange(tx, caseId);
		await requireFree(tx, found);
		if (!canDecide(actor, found)) throw new DomainError("forbidden", "errors:case.not-yours");
		if (post.revision !== input.revision) throw new DomainError("conflict", "errors:case.edited");
		const reason = await requireReason(tx, found, input);
		const { undoSeconds } = await readModerationSettings(tx);
		const undoUntil = new Date(tx.now.getTime() + undoSeconds * 1_000);
		const before = await snapshot(tx, post);
		const after = visibilityAfter(input.outcome, post.visibility, input.content);
		const id = await insertDecision(tx, found, post, input, reason, { before, after, undoUntil });
		await apply(tx, { id, found, post, thread, input, reason, after });
		await closeCase(tx, found);
		await writeAudit(tx, {
			act: "case.decided",
			subjectKind: "case",
			subjectId: found.id,
			before: { state: found.state, visibility: post.visibility },
			after: { decision: id, outcome: input.outcome, reason: reason?.code ?? null, visibility: after },
		});
		await record(tx, caseDecided, {
			caseId: found.id,
			threadId: thread.id,
			decisionId: id,
			outcome: input.outcome,
		});
		await enqueue(tx, decisionTakesEffect, { brandId: tx.brand.id, decisionId: id }, { runAt: undoUntil });
		return { id, caseId: found.id, outcome: input.outcome, undoUntil };
	});
}

async function requireReason(tx: WriteContext, found: CaseRow, input: DecisionInput): Promise<Reason | null> {
	if (!fitsKind(found.kind, input.outcome)) throw invalid("outcome", "errors:field.choice");
	const reason = input.reason ? await findReason(tx, input.reason) : null;
	if (input.reason && !reason) throw invalid("reason", "errors:field.choice");
	if (!reason && restricting.has(input.outcome)) throw invalid("reason", "errors:case.reason");
	if (found.kind === "appeal" && input.message.trim() === "")
		throw invalid("message", "errors:case.appeal-reasons");
	return reason;
}

const invalid = (field: string, key: string) =>
	new DomainError("invalid", "errors:invalid", { fields: { [field]: { key } } });

async function insertDecision(
	tx: WriteContext,
	found: CaseRow,
	post: PostState,
	input: DecisionInput,
	reason: Reason | null,
	{ before, after, undoUntil }: { before: object; after: string; undoUntil: Date },
): Promise<number> {
	const detected = await tx.db
		.selectFrom("detection")
		.select("id")
		.where("brandId", "=", tx.brand.id)
		.where("postId", "=", post.id)
		.where("shadow", "=", false)
		.limit(1)
		.executeTakeFirst();
	const { id } = await tx.db
		.insertInto("decision")
		.values({
			brandId: tx.brand.id,
			caseId: found.id,
			caseVersion: found.version,
			postId: post.id,
			postRevision: post.revision,
			memberId: post.authorId,
			outcome: input.outcome,
			reasonCode: reason?.code ?? null,
			clause: reason?.clause ?? "",
			rulesVersion: tx.brand.rulesVersion,
			legalGround: reason?.legalGround ?? "",
			note: input.note,
			message: input.message,
			passage: input.passage,
			decidedBy: tx.actor?.memberId ?? null,
			detectedAutomatically: detected !== undefined && found.queue !== "reported",
			before: JSON.stringify(before),
			after: JSON.stringify({ visibility: after }),
			decidedAt: tx.now,
			undoUntil,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

interface Application {
	id: number;
	found: CaseRow;
	post: PostState;
	thread: ThreadState;
	input: DecisionInput;
	reason: Reason | null;
	after: PostState["visibility"];
}

async function apply(tx: WriteContext, { id, found, post, thread, input, reason, after }: Application) {
	const by = tx.actor?.memberId as number;
	if (found.kind === "appeal")
		return judgeAppeal(tx, { appealId: found.appealId as number, post, thread, input });
	if (after !== post.visibility) {
		if (post.visibility === "erased") throw new DomainError("conflict", "errors:post-gone");
		await setVisibility(tx, { post, thread, to: after, by, reason: reason?.code ?? "" });
	}
	await startSanction(tx, { decisionId: id, memberId: post.authorId, input, reason });
}

const closeCase = (tx: WriteContext, found: CaseRow) =>
	tx.db
		.updateTable("moderationCase")
		.set({ state: "decided", decidedAt: tx.now, leasedBy: null, leasedUntil: null })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", found.id)
		.execute();
