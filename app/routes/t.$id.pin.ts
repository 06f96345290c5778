import { switching } from "~/features/threads/contract";
import { pinThread } from "~/features/threads/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { backTo } from "~/http/back-to";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

export const action = resourceActionOf(async (ctx, { params, fields }) => {
	const { on } = parseInput(switching, fields);
	const thread = await pinThread(ctx, { threadId: parseInput(id.catch(0), params.id), on });
	return backTo(fields, `/t/${thread.id}/${thread.slug}`);
});
