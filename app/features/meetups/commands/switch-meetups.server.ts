import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { meetupsSwitched } from "../events";
import { requireManager } from "../require-manager";

/** Shows the brand's events, or none of them; nothing is lost. */
export async function switchMeetups(ctx: Context, enabled: boolean): Promise<void> {
	requireManager(ctx);
	await inTransaction(ctx, async (tx) => {
		await tx.db
			.insertInto("meetupSetting")
			.values({ brandId: tx.brand.id, enabled })
			.onConflict((conflict) => conflict.column("brandId").doUpdateSet({ enabled }))
			.execute();
		await record(tx, meetupsSwitched, { enabled });
		await writeAudit(tx, {
			act: enabled ? "meetups.switched-on" : "meetups.switched-off",
			subjectKind: "brand",
			subjectId: tx.brand.id,
		});
	});
}
