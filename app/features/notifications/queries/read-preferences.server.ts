import type { Context } from "~/platform/context";
import { kinds, type MailKind } from "../contract";

/** Which kinds the member hears of by mail; everything, until they say otherwise. */
export async function readPreferences(ctx: Context): Promise<Record<MailKind, boolean>> {
	const rows = await ctx.db
		.selectFrom("mailPreference")
		.select(["kind", "wanted"])
		.where("brandId", "=", ctx.brand.id)
		.where("memberId", "=", ctx.actor?.memberId ?? 0)
		.execute();
	const said = new Map(rows.map(({ kind, wanted }) => [kind, wanted]));
	return Object.fromEntries(kinds.map((kind) => [kind, said.get(kind) ?? true])) as Record<MailKind, boolean>;
}
