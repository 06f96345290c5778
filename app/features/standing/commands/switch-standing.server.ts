import { brandChanged } from "~/features/brands/events";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { COUNT_ANEW } from "../job-names";
import { queueJob } from "../outbox/queue-job.server";
import { readSetting } from "../rules/read-setting.server";
import { tellPages } from "../tell-pages.server";

/** Gives points in a brand, or none at all. Switched on again, everything is counted from the content. */
export async function switchStanding(ctx: Context, enabled: boolean): Promise<void> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		const before = await readSetting(tx);
		await tx.db
			.insertInto("standingSetting")
			.values({ brandId: tx.brand.id, enabled })
			.onConflict((conflict) => conflict.column("brandId").doUpdateSet({ enabled }))
			.execute();
		await writeAudit(tx, {
			act: enabled ? "standing.switched-on" : "standing.switched-off",
			subjectKind: "brand",
			subjectId: tx.brand.id,
			before: { enabled: before.enabled },
			after: { enabled },
		});
		if (enabled && !before.enabled) await queueJob(tx, COUNT_ANEW);
		// Whether there are levels is read with the brand.
		await record(tx, brandChanged, { what: "standing" });
		await tellPages(tx, [tx.brand.id]);
	});
}
