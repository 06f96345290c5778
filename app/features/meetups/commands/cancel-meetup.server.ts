import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { meetupCancelled } from "../events";
import { lockMeetup } from "../lock-meetup.server";
import { requireManager } from "../require-manager";

/** Cancels an event that is not over, with the reason that everybody reads. Who was coming is told. */
export async function cancelMeetup(ctx: Context, id: number, reason: string): Promise<void> {
	const by = requireManager(ctx);
	await inTransaction(ctx, async (tx) => {
		const { cancelledAt, endsAt, attended } = await lockMeetup(tx, id);
		if (cancelledAt) throw new DomainError("conflict", "errors:meetups.cancelled");
		if (endsAt <= tx.now) throw new DomainError("conflict", "errors:meetups.over");
		if (attended > 0) throw new DomainError("conflict", "errors:meetups.took-place");
		await tx.db
			.updateTable("meetup")
			.set((eb) => ({
				cancelledAt: tx.now,
				cancelledBy: by,
				cancelReason: reason,
				changedAt: tx.now,
				revision: eb("revision", "+", 1),
			}))
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.execute();
		await record(tx, meetupCancelled, { meetupId: id });
		await writeAudit(tx, {
			act: "meetup.cancelled",
			subjectKind: "meetup",
			subjectId: id,
			after: { reason },
		});
	});
}
