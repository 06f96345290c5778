import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { ClaimState } from "../contract";
import { giveBack } from "./give-back.server";

/** Takes an own claim back while nothing was sent. */
export const cancelClaim = (ctx: Context, claimId: number): Promise<void> =>
	change(ctx, claimId, ["requested", "approved"], async (tx) => {
		await set(tx, claimId, { state: "cancelled", address: "" });
		await giveBack(tx, claimId);
	});

/** Where to send it: asked for after the approval. */
export const giveAddress = (ctx: Context, claimId: number, address: string): Promise<void> =>
	change(ctx, claimId, ["approved"], (tx) => set(tx, claimId, { address }));

/** It has arrived: the address is not needed any more. */
export const noteArrival = (ctx: Context, claimId: number): Promise<void> =>
	change(ctx, claimId, ["sent"], (tx) => set(tx, claimId, { state: "received", address: "" }));

async function change(
	ctx: Context,
	claimId: number,
	from: ClaimState[],
	write: (tx: WriteContext) => Promise<void>,
) {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await inTransaction(ctx, async (tx) => {
		const claim = await tx.db
			.selectFrom("claim")
			.select("state")
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", claimId)
			.where("memberId", "=", actor.memberId)
			.forUpdate()
			.executeTakeFirst();
		if (!claim) throw new DomainError("not-found", "errors:rewards.claim-gone");
		if (!from.includes(claim.state)) throw new DomainError("conflict", "errors:rewards.moved");
		await write(tx);
	});
}

async function set(tx: WriteContext, claimId: number, values: { state?: ClaimState; address?: string }) {
	await tx.db
		.updateTable("claim")
		.set({ ...values, movedAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", claimId)
		.execute();
}
