import { inTransaction } from "~/platform/context";
import { enqueue } from "~/platform/events/enqueue.server";
import { defineJob } from "~/platform/events/subscriptions";
import { takeEffect } from "./effects/take-effect.server";

/** Runs when the undo window of a decision has passed, as often as the queue likes: it takes effect once. */
export const decisionTakesEffect = defineJob<{ brandId: number; decisionId: number }>(
	"moderation.decision-takes-effect",
	(ctx, { decisionId }) =>
		inTransaction(ctx, async (tx) => {
			const decision = await tx.db
				.selectFrom("decision")
				.select("undoUntil")
				.where("brandId", "=", tx.brand.id)
				.where("id", "=", decisionId)
				.executeTakeFirst();
			if (!decision) return;
			// The clocks of two machines differ: what still can be undone is not told.
			if (decision.undoUntil > tx.now) {
				const payload = { brandId: tx.brand.id, decisionId };
				await enqueue(tx, decisionTakesEffect, payload, { runAt: decision.undoUntil });
				return;
			}
			await takeEffect(tx, decisionId);
		}),
);
