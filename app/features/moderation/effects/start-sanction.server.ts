import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { type DecisionInput, type SanctionKind, sanctionOf } from "../contract";
import { sanctionChanged } from "../events";
import type { Reason } from "../queries/list-reasons.server";

export const DAY_MS = 86_400_000;
/** For a sanction by hand without a length. Every sanction ends by itself. */
const usualDays: Record<SanctionKind, number> = { warning: 90, silence: 3, suspension: 14, ban: 365 };

interface ByHand {
	decisionId: number;
	memberId: number;
	input: Pick<DecisionInput, "outcome" | "days" | "message">;
	reason: Reason | null;
}

/** Starts the sanction that a decision is, if it is one. */
export async function startSanction(tx: WriteContext, { decisionId, memberId, input, reason }: ByHand) {
	const kind = sanctionOf[input.outcome];
	if (!kind) return;
	const endsAt = new Date(tx.now.getTime() + (input.days ?? usualDays[kind]) * DAY_MS);
	await insertSanction(tx, {
		kind,
		memberId,
		decisionId,
		fromLadder: false,
		endsAt,
		reason,
		message: input.message,
	});
	await tx.db
		.updateTable("decision")
		.set({ endsAt })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", decisionId)
		.execute();
}

interface NewSanction {
	kind: SanctionKind;
	memberId: number;
	decisionId: number;
	fromLadder: boolean;
	endsAt: Date;
	reason: Pick<Reason, "code" | "clause"> | null;
	message: string;
}

export async function insertSanction(tx: WriteContext, { reason, ...values }: NewSanction) {
	const { id } = await tx.db
		.insertInto("sanction")
		.values({
			...values,
			brandId: tx.brand.id,
			reasonCode: reason?.code ?? null,
			clause: reason?.clause ?? "",
			rulesVersion: tx.brand.rulesVersion,
			startsAt: tx.now,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await record(tx, sanctionChanged, { memberId: values.memberId, sanctionId: id });
}
