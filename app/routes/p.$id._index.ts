import { redirect } from "@remix-run/node";
import { findPost } from "~/features/threads/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";

/** The lasting address of a post: leads to its place in the thread, whatever page that is on today. */
export const loader = loaderOf(async (ctx, { params }) => {
	const post = await findPost(ctx, parseInput(id.catch(0), params.id));
	return redirect(`/t/${post.threadId}/${post.threadSlug}?number=${post.number}#p${post.number}`);
});
