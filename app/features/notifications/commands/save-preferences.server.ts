import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { MailKind } from "../contract";

/** Keeps which kinds the member wants by mail. */
export async function savePreferences(ctx: Context, preferences: { kind: MailKind; wanted: boolean }[]) {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await ctx.db
		.insertInto("mailPreference")
		.values(
			preferences.map(({ kind, wanted }) => ({
				brandId: ctx.brand.id,
				memberId: actor.memberId,
				kind,
				wanted,
			})),
		)
		.onConflict((conflict) =>
			conflict
				.columns(["brandId", "memberId", "kind"])
				.doUpdateSet((eb) => ({ wanted: eb.ref("excluded.wanted") })),
		)
		.execute();
}
