import type { z } from "zod";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { savedDraft } from "../contract";

/** Keeps what a member is writing, one draft per place; an empty one is forgotten. */
export async function saveDraft(
	ctx: Context,
	{ place, title, body, bodyDocument }: z.output<typeof savedDraft>,
) {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	const key = { brandId: ctx.brand.id, memberId: ctx.actor.memberId, place };
	if (!title && !body && !bodyDocument) {
		await ctx.db
			.deleteFrom("draft")
			.where("brandId", "=", key.brandId)
			.where("memberId", "=", key.memberId)
			.where("place", "=", place)
			.execute();
		return;
	}
	const draft = { title, body: JSON.stringify({ body, bodyDocument }), savedAt: ctx.now };
	await ctx.db
		.insertInto("draft")
		.values({ ...key, ...draft })
		.onConflict((conflict) => conflict.columns(["brandId", "memberId", "place"]).doUpdateSet(draft))
		.execute();
}
