import type { EmbedLike, EmbedPost } from "@folkmoot/embed-contract";
import type { Discussion } from "../discussion/discussion";
import { Refusal } from "../discussion/shared";
import { isSignedIn } from "./is-signed-in";

/** Likes, or takes the like back. Shown at once; put back if the forum says no. */
export async function likePost(discussion: Discussion, post: EmbedPost) {
	if (!(await isSignedIn(discussion, { what: "like", post }))) return;
	// Signing in may have brought the posts anew.
	const current = () => discussion.posts.find(({ id }) => id === post.id) ?? post;
	const before = { likeCount: current().likeCount, liked: current().liked };
	const change = (like: EmbedLike) => {
		Object.assign(current(), like);
		discussion.draw();
	};
	change({ liked: !before.liked, likeCount: Math.max(0, before.likeCount + (before.liked ? -1 : 1)) });
	try {
		const method = before.liked ? "DELETE" : "PUT";
		const like = await discussion.client.ask<EmbedLike>(`/embed/v1/posts/${post.id}/like`, { method });
		change({ liked: like.liked === true, likeCount: Number(like.likeCount) || 0 });
	} catch (failure) {
		change(before);
		discussion.announce(failure instanceof Refusal ? failure.message : discussion.say("not-saved"));
	}
}
