import { moderatePost } from "~/features/moderation/index.server";
import { findPost, restorePost } from "~/features/threads/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { backTo } from "~/http/back-to";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

export const action = resourceActionOf(async (ctx, { params, fields }) => {
	const postId = parseInput(id.catch(0), params.id);
	const post = await findPost(ctx, postId);
	// Authors take a deletion back; what moderators took down comes back by a decision, as it went.
	const { thread } =
		post.authorId === ctx.actor?.memberId
			? await restorePost(ctx, { postId })
			: await moderatePost(ctx, postId, { outcome: "approve", note: "", message: "", passage: "" });
	return backTo(fields, `/t/${thread.id}/${thread.slug}`);
});
