import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { tellPages } from "../tell-pages.server";

/** Whether the actor stands on boards: their points stay as they are. */
export async function listMe(ctx: Context, listed: boolean): Promise<void> {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await inTransaction(ctx, async (tx) => {
		const row = { brandId: tx.brand.id, memberId: actor.memberId };
		if (listed)
			await tx.db
				.deleteFrom("standingUnlisted")
				.where("brandId", "=", row.brandId)
				.where("memberId", "=", row.memberId)
				.execute();
		else
			await tx.db
				.insertInto("standingUnlisted")
				.values(row)
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		await tellPages(tx, [actor.memberId]);
	});
}
