import { readStandingSetting, spendCredit } from "~/features/standing/index.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { type Actor, mayTakePart } from "~/platform/identity";
import { giveCode } from "./give-code.server";

/**
 * Claims a reward: takes one from what is left and its price from the credit, or nothing at all. The row of the reward is
 * the lock: of many who want the last one, one gets it.
 */
export async function claimReward(ctx: Context, rewardId: number): Promise<number> {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	if (actor.role !== "member" || !mayTakePart(actor))
		throw new DomainError("forbidden", "errors:not-allowed");
	if (!(await readStandingSetting(ctx)).enabled) throw new DomainError("not-found", "errors:standing.off");
	return inTransaction(ctx, async (tx) => {
		const reward = await takeOne(tx, rewardId, actor);
		const state = reward.needsApproval ? "requested" : "approved";
		const { id } = await tx.db
			.insertInto("claim")
			.values({
				brandId: tx.brand.id,
				rewardId,
				memberId: actor.memberId,
				price: reward.price,
				state,
				requestedAt: tx.now,
				movedAt: tx.now,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		if (
			reward.price > 0 &&
			!(await spendCredit(tx, { memberId: actor.memberId, amount: reward.price, claimId: id }))
		)
			throw new DomainError("conflict", "errors:rewards.credit");
		if (state === "approved") await giveCode(tx, id);
		return id;
	});
}

async function takeOne(tx: WriteContext, rewardId: number, { memberId, tier }: Actor) {
	const reward = await tx.db
		.updateTable("reward")
		.set((eb) => ({ stock: eb("stock", "-", 1) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", rewardId)
		.where("enabled", "=", true)
		.where("minTier", "<=", tier)
		.where((eb) => eb.or([eb("stock", "is", null), eb("stock", ">", 0)]))
		.returning(["price", "perMember", "needsApproval"])
		.executeTakeFirst();
	if (!reward) throw new DomainError("conflict", "errors:rewards.sold-out");
	if (reward.perMember > 0) {
		const { had } = await tx.db
			.selectFrom("claim")
			.select((eb) => eb.fn.countAll<number>().as("had"))
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", memberId)
			.where("rewardId", "=", rewardId)
			.where("state", "not in", ["declined", "cancelled"])
			.executeTakeFirstOrThrow();
		if (Number(had) >= reward.perMember) throw new DomainError("conflict", "errors:rewards.enough");
	}
	return reward;
}
