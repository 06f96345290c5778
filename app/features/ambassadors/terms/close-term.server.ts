import type { WriteContext } from "~/platform/context";
import { writeTiers } from "./write-tiers.server";

type EndReason = "lapsed" | "left" | "ended" | "sanction" | "agreement" | "refused" | "not-accepted";

/** Ends a term that the caller has locked, for good. */
export async function closeTerm(
	tx: WriteContext,
	{ id, memberId }: { id: number; memberId: number },
	reason: EndReason,
) {
	await tx.db
		.updateTable("ambassadorTerm")
		.set({
			state: "ended",
			pauseReason: null,
			endedAt: tx.now,
			endedBy: tx.actor?.memberId ?? null,
			endReason: reason,
		})
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.execute();
	await writeTiers(tx, [memberId]);
}
