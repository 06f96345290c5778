import type { Context } from "~/platform/context";
import { ladder, type ModerationSettings, startingSettings } from "../contract";

/** The brand's own settings, or those that every brand starts with. */
export async function readModerationSettings(
	ctx: Pick<Context, "db" | "brand">,
): Promise<ModerationSettings> {
	const row = await ctx.db
		.selectFrom("moderationSetting")
		.select(["undoSeconds", "strikeDays", "ladder"])
		.where("brandId", "=", ctx.brand.id)
		.executeTakeFirst();
	return row ? { ...row, ladder: ladder.parse(row.ladder) } : startingSettings;
}
