import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { FIND_RINGS } from "../job-names";
import { queueJob } from "../outbox/queue-job.server";

/** Has the job look now that looks every night. */
export async function lookForRings(ctx: Context): Promise<void> {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, (tx) => queueJob(tx, FIND_RINGS));
}
