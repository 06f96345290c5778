import { type Queue, queues } from "~/features/moderation/contract";
import { takeNextCase } from "~/features/moderation/index.server";
import type { Context } from "~/platform/context";

/** The address of the next case of a queue, leased already; the queue itself where nothing waits. */
export async function nextCasePath(ctx: Context, queue: Queue, after: number): Promise<string> {
	const lease = await takeNextCase(ctx, queue, { after });
	return lease ? `/mod/cases/${lease.caseId}` : `/mod/${queue}`;
}

/** The queue that a form names; held where it names none. */
export const queueIn = (fields: Record<string, unknown>): Queue =>
	queues.find((queue) => queue === fields.queue) ?? "held";
