import { memberErased } from "~/features/members/events";
import type { WriteContext } from "~/platform/context";
import { subscribe } from "~/platform/events/subscriptions";
import { giveBack } from "./commands/give-back.server";

/** What was not sent is taken back; of the rest neither address nor code is kept. */
export const closeClaims = subscribe("rewards.close-claims", memberErased, async (tx, { memberId }) => {
	const claims = await tx.db
		.selectFrom("claim")
		.select(["id", "state"])
		.where("brandId", "=", tx.brand.id)
		.where("memberId", "=", memberId)
		.orderBy("id")
		.forUpdate()
		.execute();
	if (claims.length === 0) return;
	const ids = claims.map(({ id }) => id);
	await tx.db
		.updateTable("claim")
		.set({ address: "", note: "" })
		.where("brandId", "=", tx.brand.id)
		.where("id", "in", ids)
		.execute();
	const open = claims.filter(({ state }) => state === "requested" || state === "approved");
	for (const { id } of open) await cancel(tx, id);
	await tx.db
		.deleteFrom("rewardCode")
		.where("brandId", "=", tx.brand.id)
		.where("claimId", "in", ids)
		.execute();
});

async function cancel(tx: WriteContext, claimId: number) {
	await tx.db
		.updateTable("claim")
		.set({ state: "cancelled", movedAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", claimId)
		.execute();
	await giveBack(tx, claimId);
}
