import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { requireProgramme } from "../programme/read-programme.server";

/** Takes the own application back. */
export async function withdrawApplication(ctx: Context): Promise<void> {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await inTransaction(ctx, async (tx) => {
		await requireProgramme(tx);
		const withdrawn = await tx.db
			.updateTable("ambassadorApplication")
			.set((eb) => ({ state: "withdrawn", version: eb("version", "+", 1), decidedAt: tx.now }))
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", actor.memberId)
			.where("state", "=", "waiting")
			.returning("id")
			.executeTakeFirst();
		if (!withdrawn) throw new DomainError("not-found", "errors:ambassadors.application-gone");
	});
}
