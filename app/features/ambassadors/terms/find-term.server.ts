import type { WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";

/** A term of this brand that has not ended, locked until the end of the transaction. */
export async function findTerm(tx: WriteContext, id: number) {
	const term = await tx.db
		.selectFrom("ambassadorTerm")
		.select(["id", "memberId", "tier", "state", "endsAt", "pauseReason"])
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.where("state", "<>", "ended")
		.forUpdate()
		.executeTakeFirst();
	if (!term) throw new DomainError("not-found", "errors:ambassadors.term-gone");
	return term;
}
