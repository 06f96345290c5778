import { markNotificationsRead } from "~/features/notifications/index.server";
import { readingMark } from "~/features/threads/contract";
import { getThread, markRead } from "~/features/threads/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { DomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

/** How far a member has read. A read itself changes nothing: programs that fetch pages ahead must leave no trace. */
export const action = resourceActionOf(async (ctx, { params, fields }) => {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	const { number } = parseInput(readingMark, fields);
	const thread = await getThread(ctx, parseInput(id.catch(0), params.id));
	await markRead(ctx, { threadId: thread.id, number: Math.min(number, thread.lastNumber) });
	await markNotificationsRead(ctx, { threadId: thread.id });
	return new Response(null, { status: 204 });
});
