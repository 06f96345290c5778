import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { ModerationSettings } from "../contract";
import { readModerationSettings } from "../queries/read-settings.server";

/** Undo window, life of strikes and the ladder of sanctions. */
export async function saveModerationSettings(ctx: Context, settings: ModerationSettings): Promise<void> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		const before = await readModerationSettings(tx);
		const values = { ...settings, ladder: JSON.stringify(settings.ladder), updatedAt: tx.now };
		await tx.db
			.insertInto("moderationSetting")
			.values({ brandId: tx.brand.id, ...values })
			.onConflict((conflict) => conflict.column("brandId").doUpdateSet(values))
			.execute();
		await writeAudit(tx, {
			act: "moderation.settings-saved",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			before,
			after: settings,
		});
	});
}
