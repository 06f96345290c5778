import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { type ClaimState, nextStates } from "../contract";
import { claimMoved } from "../events";
import { giveBack } from "./give-back.server";
import { giveCode } from "./give-code.server";

interface Move {
	claimId: number;
	to: Exclude<ClaimState, "requested" | "cancelled">;
	note: string;
}

/**
 * The team approves, declines, sends, or notes the arrival. Of two who decide at once one wins, the other is told. What
 * is declined is given back; the address goes when it is not needed any more. Returns where the claim is now: a code has arrived with its approval.
 */
export async function moveClaim(ctx: Context, { claimId, to, note }: Move): Promise<ClaimState> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	const from = (Object.keys(nextStates) as ClaimState[]).filter((state) => nextStates[state].includes(to));
	return inTransaction(ctx, async (tx) => {
		const claim = await tx.db
			.selectFrom("claim")
			.innerJoin("reward", (join) =>
				join.onRef("reward.brandId", "=", "claim.brandId").onRef("reward.id", "=", "claim.rewardId"),
			)
			.select(["claim.state", "claim.memberId", "claim.address", "reward.needsAddress"])
			.where("claim.brandId", "=", tx.brand.id)
			.where("claim.id", "=", claimId)
			.forUpdate("claim")
			.executeTakeFirst();
		if (!claim) throw new DomainError("not-found", "errors:rewards.claim-gone");
		if (!from.includes(claim.state)) throw new DomainError("conflict", "errors:rewards.moved");
		if (to === "sent" && claim.needsAddress && claim.address === "")
			throw new DomainError("conflict", "errors:rewards.no-address");
		if (to === "declined" && note.trim() === "")
			throw new DomainError("invalid", "errors:invalid", { fields: { note: { key: "errors:field.empty" } } });
		await tx.db
			.updateTable("claim")
			.set({
				state: to,
				movedAt: tx.now,
				movedBy: ctx.actor?.memberId ?? null,
				...(note.trim() === "" ? {} : { note: note.trim() }),
				...(to === "sent" ? {} : { address: "" }),
			})
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", claimId)
			.execute();
		const isCode = to === "approved" && (await giveCode(tx, claimId));
		if (to === "declined") await giveBack(tx, claimId);
		await record(tx, claimMoved, { claimId, memberId: claim.memberId, state: to });
		await writeAudit(tx, {
			act: `claim.${to}`,
			subjectKind: "member",
			subjectId: claim.memberId,
			after: { claimId, note },
		});
		return isCode ? "received" : to;
	});
}
