import { brandChanged } from "~/features/brands/events";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { LEVELS } from "../job-names";
import { queueJob } from "../outbox/queue-job.server";
import { tellPages } from "../tell-pages.server";
import type { LevelSettings } from "./contract";
import { readLevelSettings } from "./read-level-settings.server";

/** What levels ask and allow from now on. Who reaches more by it gets it at once, who does too little has days of grace. */
export const saveLevels = (ctx: Context, settings: LevelSettings) =>
	write(ctx, "levels.saved", { settings, enabled: true });

/** Levels, or none: then nobody has one to show and everybody may what level 2 may. */
export const switchLevels = async (ctx: Context, enabled: boolean) =>
	write(ctx, enabled ? "levels.switched-on" : "levels.switched-off", {
		settings: await readLevelSettings(ctx),
		enabled,
	});

async function write(
	ctx: Context,
	act: string,
	{ settings, enabled }: { settings: LevelSettings; enabled: boolean },
) {
	const { actor } = ctx;
	if (actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		const before = await readLevelSettings(tx);
		const values = {
			enabled,
			windowDays: settings.windowDays,
			requirements: JSON.stringify(settings.requirements),
			abilities: JSON.stringify(settings.abilities),
			names: JSON.stringify(settings.names),
			savedAt: tx.now,
			savedBy: actor.memberId,
		};
		await tx.db
			.insertInto("levelSetting")
			.values({ brandId: tx.brand.id, ...values })
			.onConflict((conflict) => conflict.column("brandId").doUpdateSet(values))
			.execute();
		await writeAudit(tx, { act, subjectKind: "brand", subjectId: tx.brand.id, before, after: settings });
		await becomeKnown(tx);
	});
}

/** What members may do is read with the brand, in every process. */
async function becomeKnown(tx: WriteContext) {
	await record(tx, brandChanged, { what: "levels" });
	await queueJob(tx, LEVELS, { quiet: true });
	await tellPages(tx, [tx.brand.id]);
}
