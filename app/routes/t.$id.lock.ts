import { locking } from "~/features/threads/contract";
import { lockThread } from "~/features/threads/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { backTo } from "~/http/back-to";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

export const action = resourceActionOf(async (ctx, { params, fields }) => {
	const { on, reason } = parseInput(locking, fields);
	const thread = await lockThread(ctx, { threadId: parseInput(id.catch(0), params.id), on, reason });
	return backTo(fields, `/t/${thread.id}/${thread.slug}`);
});
