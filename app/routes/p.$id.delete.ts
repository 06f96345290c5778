import { deletePost } from "~/features/threads/index.server";
import { resourceActionOf } from "~/http/action-of.server";
import { backTo } from "~/http/back-to";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

export const action = resourceActionOf(async (ctx, { params, fields }) => {
	const { post, thread } = await deletePost(ctx, { postId: parseInput(id.catch(0), params.id) });
	return backTo(post.number === 1 ? {} : fields, post.number === 1 ? "/" : `/t/${thread.id}/${thread.slug}`);
});
