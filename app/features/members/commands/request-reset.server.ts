import { type Context, inTransaction } from "~/platform/context";
import { enqueue } from "~/platform/events/enqueue.server";
import { sendResetMail } from "../jobs.server";
import { throttle } from "../throttle.server";

/** Sends a link for a new password where the address is known. The job looks it up: the answer takes equally long. */
export async function requestReset(ctx: Context, email: string) {
	await throttle(ctx, "reset", email);
	await inTransaction(ctx, (tx) =>
		enqueue(tx, sendResetMail, { brandId: tx.brand.id, email, locale: tx.locale }),
	);
}
