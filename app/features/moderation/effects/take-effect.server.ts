import { announcePost } from "~/features/threads/index.server";
import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { type CaseState, type Outcome, restricting } from "../contract";
import { appealJudged, decisionTookEffect } from "../events";
import { answerReports } from "./answer-reports.server";
import { giveStrike } from "./give-strike.server";
import { findAppealed } from "./judge-appeal.server";
import { settleDetections } from "./settle-detections.server";
import { writeStatement } from "./write-statement.server";

/**
 * The end of the undo window, once per decision whatever is tried again: statement, strikes, outcomes of reports and
 * detections, and the fact that everybody else reacts to. True where this call did it.
 */
export async function takeEffect(tx: WriteContext, decisionId: number): Promise<boolean> {
	await lockCaseOf(tx, decisionId);
	const decision = await tx.db
		.updateTable("decision")
		.set({ state: "effective", effectiveAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", decisionId)
		.where("state", "=", "pending")
		.returning(["id", "caseId", "postId", "postRevision", "memberId", "outcome", "before"])
		.executeTakeFirst();
	if (!decision) return false;
	const { caseId, postId, memberId, outcome } = decision;
	const { kind, appealId, threadId } = await settleCase(tx, caseId, outcome);
	const facts = { caseId, threadId, decisionId, postId, authorId: memberId };
	if (kind === "appeal") {
		await settleAppeal(tx, appealId as number, facts, outcome);
		return true;
	}
	// Strikes first: the statement names the sanction that they led to.
	if (restricting.has(outcome)) await giveStrike(tx, decisionId);
	const statementId = restricting.has(outcome) ? await writeStatement(tx, decisionId) : null;
	await settleDetections(tx, decision, restricting.has(outcome));
	const reporterIds = await answerReports(tx, caseId, restricting.has(outcome));
	if (!restricting.has(outcome)) await announcePost(tx, postId);
	await record(tx, decisionTookEffect, { ...facts, outcome, statementId, reporterIds });
	return true;
}

/** The case before its decision, as everywhere; an undo that is under way is waited for here. */
const lockCaseOf = (tx: WriteContext, decisionId: number) =>
	tx.db
		.selectFrom("moderationCase as c")
		.innerJoin("decision as d", (join) =>
			join.onRef("d.brandId", "=", "c.brandId").onRef("d.caseId", "=", "c.id"),
		)
		.select("c.id")
		.where("d.brandId", "=", tx.brand.id)
		.where("d.id", "=", decisionId)
		.forNoKeyUpdate("c")
		.execute();

const stateAfter = (outcome: Outcome): CaseState =>
	outcome === "return" ? "waiting" : outcome === "uphold" || outcome === "overturn" ? "closed" : "effective";

const settleCase = (tx: WriteContext, id: number, outcome: Outcome) =>
	tx.db
		.updateTable("moderationCase")
		.set((eb) => ({
			state: stateAfter(outcome),
			version: eb("version", "+", 1),
			closedAt: stateAfter(outcome) === "closed" ? tx.now : null,
		}))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.returning(["kind", "appealId", "threadId"])
		.executeTakeFirstOrThrow();

interface Facts {
	caseId: number;
	threadId: number;
	decisionId: number;
	postId: number;
	authorId: number;
}

async function settleAppeal(tx: WriteContext, appealId: number, facts: Facts, outcome: Outcome) {
	const first = await findAppealed(tx, appealId);
	const overturned = outcome === "overturn";
	if (overturned) {
		await tx.db
			.updateTable("decision")
			.set({ state: "overturned" })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", first.id)
			.execute();
		await settleDetections(tx, { postId: facts.postId, postRevision: Number.MAX_SAFE_INTEGER }, false);
		await announcePost(tx, facts.postId);
	}
	await tx.db
		.updateTable("moderationCase")
		.set({ state: "closed", closedAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", first.caseId)
		.execute();
	await tx.db
		.updateTable("appeal")
		.set({ toldAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", appealId)
		.execute();
	await record(tx, appealJudged, {
		...facts,
		appealId,
		decisionId: first.id,
		outcome: overturned ? "overturned" : "upheld",
	});
}
