import { type PostState, setVisibility, type ThreadState } from "~/features/threads/index.server";
import type { WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { DecisionInput } from "../contract";
import { type Before, restoreAccepted } from "./snapshot.server";

interface Judgement {
	appealId: number;
	post: PostState;
	thread: ThreadState;
	input: DecisionInput;
}

/** What overturning is going to undo: the first decision as it stands. */
export async function findAppealed(tx: WriteContext, appealId: number) {
	return tx.db
		.selectFrom("appeal")
		.innerJoin("decision", (join) =>
			join.onRef("decision.brandId", "=", "appeal.brandId").onRef("decision.id", "=", "appeal.decisionId"),
		)
		.select(["decision.id", "decision.caseId", "decision.before", "decision.after", "decision.outcome"])
		.where("appeal.brandId", "=", tx.brand.id)
		.where("appeal.id", "=", appealId)
		.executeTakeFirstOrThrow();
}

/**
 * Says what became of an appeal; overturning puts content and standing back at once. That somebody else judges is a
 * constraint of the table; that it is refused with a sentence is the policy's.
 */
export async function judgeAppeal(tx: WriteContext, { appealId, post, thread, input }: Judgement) {
	const outcome = input.outcome === "overturn" ? "overturned" : "upheld";
	const { numUpdatedRows } = await tx.db
		.updateTable("appeal")
		.set({ outcome, reasons: input.message, judgedBy: tx.actor?.memberId ?? null, judgedAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", appealId)
		.where("outcome", "is", null)
		.executeTakeFirst();
	if (Number(numUpdatedRows) === 0) throw new DomainError("conflict", "errors:appeal.judged");
	if (outcome === "overturned") await putBack(tx, appealId, post, thread);
}

async function putBack(tx: WriteContext, appealId: number, post: PostState, thread: ThreadState) {
	const first = await findAppealed(tx, appealId);
	const before = first.before as unknown as Before;
	const { visibility } = first.after as unknown as { visibility: string };
	// What was held and refused was never shown: the appeal says that it should be.
	const wanted =
		before.visibility === "held" || before.visibility === "returned" ? "published" : before.visibility;
	if (post.visibility === visibility && wanted !== post.visibility) {
		await setVisibility(tx, { post, thread, to: wanted, by: tx.actor?.memberId as number, reason: "" });
		await restoreAccepted(tx, post, before);
	}
	await tx.db
		.updateTable("sanction")
		.set({ liftedAt: tx.now, liftedBy: tx.actor?.memberId ?? null })
		.where("brandId", "=", tx.brand.id)
		.where("decisionId", "=", first.id)
		.where("liftedAt", "is", null)
		.execute();
	await tx.db
		.updateTable("strike")
		.set({ voidedAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("decisionId", "=", first.id)
		.where("voidedAt", "is", null)
		.execute();
}
