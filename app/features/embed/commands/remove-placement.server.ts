import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { placementChanged } from "../events";

/** Takes a discussion out of a page. The thread stays on the forum, and its other placements stay where they are. */
export async function removePlacement(ctx: Context, key: string) {
	await inTransaction(ctx, async (tx) => {
		const row = await tx.db
			.deleteFrom("placement")
			.where("brandId", "=", tx.brand.id)
			.where("key", "=", key)
			.returning("threadId")
			.executeTakeFirst();
		if (!row) throw new DomainError("not-found", "errors:embed.placement-gone");
		await record(tx, placementChanged, { key });
		await writeAudit(tx, {
			act: "placement.removed",
			subjectKind: "brand",
			subjectId: null,
			before: { key, threadId: row.threadId },
		});
	});
}
