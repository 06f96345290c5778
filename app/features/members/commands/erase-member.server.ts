import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { type Leaving, leaveBrand } from "../erasure/leave-brand.server";
import { canErase } from "../policy";

/** Ends a membership for good: the member's own, or another's by an owner. What the words say stays or goes with it. */
export async function eraseMember(ctx: Context, { memberId, texts }: Leaving): Promise<void> {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	if (!canErase(ctx.actor, { id: memberId })) throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, (tx) => leaveBrand(tx, { memberId, texts }));
}
