import type { WriteContext } from "~/platform/context";

/** The term that somebody has or is offered, locked until the end of the transaction. */
export const findPresentTerm = (tx: WriteContext, memberId: number) =>
	tx.db
		.selectFrom("ambassadorTerm")
		.select(["id", "tier", "state", "endsAt", "since", "pauseReason"])
		.where("brandId", "=", tx.brand.id)
		.where("memberId", "=", memberId)
		.where("state", "<>", "ended")
		.forUpdate()
		.executeTakeFirst();
