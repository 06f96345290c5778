import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { rulesAccepted } from "../events";

/** Accepts the version that was read; a newer one published meanwhile has to be read first. */
export async function acceptRules(ctx: Context, version: number) {
	const { actor, brand } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await inTransaction(ctx, async (tx) => {
		const { newest } = await tx.db
			.selectFrom("rulesVersion")
			.select((eb) => eb.fn.max("version").as("newest"))
			.where("brandId", "=", brand.id)
			.executeTakeFirstOrThrow();
		if (version !== newest) throw new DomainError("conflict", "errors:rules-changed");
		const { numInsertedOrUpdatedRows } = await tx.db
			.insertInto("rulesAcceptance")
			.values({ brandId: brand.id, memberId: actor.memberId, version, acceptedAt: tx.now })
			.onConflict((conflict) => conflict.doNothing())
			.executeTakeFirst();
		if (Number(numInsertedOrUpdatedRows) > 0)
			await record(tx, rulesAccepted, { memberId: actor.memberId, version });
	});
}
