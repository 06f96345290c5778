import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { threadLocked, threadUnlocked } from "../events";
import { canLockThread } from "../policy";
import { loadThreadForChange } from "../thread-state.server";

/** Closes a thread to replies of members, or opens it again. Doing it twice changes nothing. */
export async function lockThread(
	ctx: Context,
	{ threadId, on, reason }: { threadId: number; on: boolean; reason: string },
) {
	return inTransaction(ctx, async (tx) => {
		const thread = await loadThreadForChange(tx, threadId);
		if (!tx.actor || !canLockThread(tx.actor, thread))
			throw new DomainError("forbidden", "errors:not-allowed");
		if (on === thread.locked) return thread;
		const key = { brandId: tx.brand.id, threadId: thread.id };
		if (on) {
			await tx.db
				.insertInto("threadLock")
				.values({ ...key, lockedBy: tx.actor.memberId, reason, lockedAt: tx.now })
				.execute();
			await record(tx, threadLocked, { threadId: thread.id, reason });
		} else {
			await tx.db
				.deleteFrom("threadLock")
				.where("brandId", "=", key.brandId)
				.where("threadId", "=", key.threadId)
				.execute();
			await record(tx, threadUnlocked, { threadId: thread.id });
		}
		await writeAudit(tx, {
			act: on ? "thread.locked" : "thread.unlocked",
			subjectKind: "thread",
			subjectId: thread.id,
			before: { locked: thread.locked },
			after: { locked: on, reason },
		});
		return thread;
	});
}
