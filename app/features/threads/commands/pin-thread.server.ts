import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { threadPinned, threadUnpinned } from "../events";
import { canPinThread } from "../policy";
import { loadThreadForChange } from "../thread-state.server";

/** Keeps a thread on top of the lists, or lets it go. Doing it twice changes nothing. */
export async function pinThread(ctx: Context, { threadId, on }: { threadId: number; on: boolean }) {
	return inTransaction(ctx, async (tx) => {
		const thread = await loadThreadForChange(tx, threadId);
		if (!tx.actor || !canPinThread(tx.actor, thread))
			throw new DomainError("forbidden", "errors:not-allowed");
		const key = { brandId: tx.brand.id, threadId: thread.id };
		if (on) {
			const row = { ...key, pinnedBy: tx.actor.memberId, pinnedAt: tx.now };
			await tx.db
				.insertInto("threadPin")
				.values(row)
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		} else {
			await tx.db
				.deleteFrom("threadPin")
				.where("brandId", "=", key.brandId)
				.where("threadId", "=", key.threadId)
				.execute();
		}
		await record(tx, on ? threadPinned : threadUnpinned, { threadId: thread.id });
		await writeAudit(tx, {
			act: on ? "thread.pinned" : "thread.unpinned",
			subjectKind: "thread",
			subjectId: thread.id,
			after: { pinned: on },
		});
		return thread;
	});
}
