import { sql } from "kysely";
import {
	loadPostForChange,
	type PostState,
	setVisibility,
	type ThreadState,
} from "~/features/threads/index.server";
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
import { type DecisionInput, restricting, sanctionOf, startingSettings } from "../contract";
import { judgeAppeal } from "../effects/judge-appeal.server";
import { type Ground, readGround } from "../effects/read-ground.server";
import { startSanction } from "../effects/start-sanction.server";
import { caseDecided } from "../events";
import { decisionTakesEffect } from "../jobs.server";
import { canDecide, fitsKind, visibilityAfter } from "../policy";
import type { Reason } from "../queries/list-reasons.server";

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
		const ground = await readGround(tx, post, input.reason);
		const reason = requireReason(found, input, ground.reason);
		if (ground.byOwner && sanctionOf[input.outcome]) throw invalid("outcome", "errors:case.owner");
		const undoSeconds = ground.undoSeconds ?? startingSettings.undoSeconds;
		const undoUntil = new Date(tx.now.getTime() + undoSeconds * 1_000);
		const after = visibilityAfter(input.outcome, post.visibility, input.content);
		const id = await insertDecision(tx, { found, post, input, ground, after, undoUntil });
		await apply(tx, { id, found, post, thread, input, reason, after });
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

function requireReason(found: CaseRow, input: DecisionInput, reason: Reason | null): Reason | null {
	if (!fitsKind(found.kind, input.outcome)) throw invalid("outcome", "errors:field.choice");
	if (input.reason && !reason) throw invalid("reason", "errors:field.choice");
	if (!reason && restricting.has(input.outcome)) throw invalid("reason", "errors:case.reason");
	if (found.kind === "appeal" && input.message.trim() === "")
		throw invalid("message", "errors:case.appeal-reasons");
	return reason;
}

const invalid = (field: string, key: string) =>
	new DomainError("invalid", "errors:invalid", { fields: { [field]: { key } } });

interface Judgement {
	found: CaseRow;
	post: PostState;
	input: DecisionInput;
	ground: Ground;
	after: PostState["visibility"];
	undoUntil: Date;
}

/** The decision, the case that it closes, and the line in the audit log: one trip. */
async function insertDecision(tx: WriteContext, judged: Judgement): Promise<number> {
	const { found, post, input, ground, after, undoUntil } = judged;
	const { reason } = ground;
	const by = tx.actor?.memberId ?? null;
	const { rows } = await sql<{ id: number }>`
		with decided as (
			insert into decision (brand_id, case_id, case_version, post_id, post_revision, member_id, outcome, reason_code, clause,
				rules_version, legal_ground, note, message, passage, decided_by, detected_automatically, before, after, decided_at, undo_until)
			values (${tx.brand.id}, ${found.id}, ${found.version}, ${post.id}, ${post.revision}, ${post.authorId}, ${input.outcome},
				${reason?.code ?? null}, ${reason?.clause ?? ""}, ${tx.brand.rulesVersion}, ${reason?.legalGround ?? ""}, ${input.note},
				${input.message}, ${input.passage}, ${by}, ${ground.detected && found.queue !== "reported"},
				${JSON.stringify(ground.before)}::jsonb, ${JSON.stringify({ visibility: after })}::jsonb, ${tx.now}, ${undoUntil})
			returning brand_id, id
		), closed as (
			update moderation_case set state = 'decided', decided_at = ${tx.now}, leased_by = null, leased_until = null
			where brand_id = ${tx.brand.id} and id = ${found.id}
		), logged as (
			insert into audit_entry (brand_id, actor_id, act, subject_kind, subject_id, before, after, happened_at)
			select brand_id, ${by}, 'case.decided', 'case', ${found.id},
				${JSON.stringify({ state: found.state, visibility: post.visibility })}::jsonb,
				json_build_object('decision', id, 'outcome', ${input.outcome}::text, 'reason', ${reason?.code ?? null}::text,
					'visibility', ${after}::text)::jsonb, ${tx.now}
			from decided
		)
		select id from decided
	`.execute(tx.db);
	return (rows[0] as { id: number }).id;
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
