import type { Context } from "~/platform/context";
import type { Locale } from "~/platform/identity";

/** Keeps the language in which a member reads the forum. */
export async function setLanguage(ctx: Context, locale: Locale) {
	if (!ctx.actor) return;
	await ctx.db
		.updateTable("member")
		.set({ locale })
		.where("brandId", "=", ctx.brand.id)
		.where("id", "=", ctx.actor.memberId)
		.execute();
}
