import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { requireProgramme } from "../programme/read-programme.server";

/** Whether an ambassador wants to be on the early-access list, and their impact page to be public. */
export async function preferAsAmbassador(
	ctx: Context,
	wanted: { earlyAccess: boolean; publicImpact: boolean },
): Promise<void> {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await inTransaction(ctx, async (tx) => {
		await requireProgramme(tx);
		const been = await tx.db
			.selectFrom("ambassadorTerm")
			.select("id")
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", actor.memberId)
			.where("since", "is not", null)
			.limit(1)
			.executeTakeFirst();
		if (!been) throw new DomainError("forbidden", "errors:ambassadors.no-term");
		await tx.db
			.insertInto("ambassadorPreference")
			.values({ brandId: tx.brand.id, memberId: actor.memberId, ...wanted })
			.onConflict((conflict) => conflict.columns(["brandId", "memberId"]).doUpdateSet(wanted))
			.execute();
	});
}
