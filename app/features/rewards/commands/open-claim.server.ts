import type { WriteContext } from "~/platform/context";

/**
 * A claim that costs nothing, for somebody who earned it elsewhere: the team looks at it like at any other. Takes one of
 * what is left where there is one; the team sees to it where there is none.
 */
export async function openClaim(tx: WriteContext, rewardId: number, memberId: number): Promise<number> {
	await tx.db
		.updateTable("reward")
		.set((eb) => ({ stock: eb("stock", "-", 1) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", rewardId)
		.where("stock", ">", 0)
		.execute();
	const { id } = await tx.db
		.insertInto("claim")
		.values({
			brandId: tx.brand.id,
			rewardId,
			memberId,
			price: 0,
			state: "requested",
			requestedAt: tx.now,
			movedAt: tx.now,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}
