import { json } from "@remix-run/node";
import { voteForIdea } from "~/features/reactions/index.server";
import { switching } from "~/features/threads/contract";
import { resourceActionOf } from "~/http/action-of.server";
import { backTo } from "~/http/back-to";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

export const action = resourceActionOf(async (ctx, { params, fields, request }) => {
	const { on } = parseInput(switching, fields);
	const { liked, count, thread } = await voteForIdea(ctx, {
		threadId: parseInput(id.catch(0), params.id),
		on,
	});
	if (request.headers.get("Accept")?.includes("application/json")) return json({ liked, count });
	return backTo(fields, `/t/${thread.id}/${thread.slug}`);
});
