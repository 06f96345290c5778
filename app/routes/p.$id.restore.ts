import { showAgain } from "~/features/moderation/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { backTo } from "~/http/back-to";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

export const action = resourceActionOf(async (ctx, { params, fields }) => {
	const { thread } = await showAgain(ctx, parseInput(id.catch(0), params.id));
	return backTo(fields, `/t/${thread.id}/${thread.slug}`);
});
