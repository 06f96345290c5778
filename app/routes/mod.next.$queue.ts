import { redirect } from "@remix-run/node";
import { releaseCase } from "~/features/moderation/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { queueOf } from "~/http/desk/load-queue.server";
import { nextCasePath } from "~/http/desk/next-case.server";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

/** Gives back the case that is passed over, and takes the next one. */
export const action = resourceActionOf(async (ctx, { params, fields }) => {
	const queue = queueOf(params.queue);
	const after = parseInput(id.catch(0), fields.after);
	if (after) await releaseCase(ctx, after);
	return redirect(await nextCasePath(ctx, queue, after), 303);
});
