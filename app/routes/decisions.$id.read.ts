import { readStatement } from "~/features/moderation/index.server";
import { markNotificationsRead } from "~/features/notifications/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

/** Takes what was told of a decision off the bell, once its statement was really looked at. */
export const action = resourceActionOf(async (ctx, { params }) => {
	const statement = await readStatement(ctx, parseInput(id.catch(0), params.id));
	await markNotificationsRead(ctx, { path: `/decisions/${statement.id}` });
	return new Response(null, { status: 204 });
});
