import type { z } from "zod";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import type { profile } from "../contract";
import { memberRenamed } from "../events";

/** Saves name, words about oneself and language. */
export async function updateProfile(ctx: Context, { displayName, bio, locale }: z.output<typeof profile>) {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await inTransaction(ctx, async (tx) => {
		await tx.db
			.updateTable("member")
			.set({ displayName, bio, locale })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", actor.memberId)
			.execute();
		await record(tx, memberRenamed, { memberId: actor.memberId });
	});
}
