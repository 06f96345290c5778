import type { EmbedLike, EmbedPost } from "@folkmoot/embed-contract";
import type { Discussion } from "../discussion/discussion";
import { Refusal } from "../discussion/shared";
import { isSignedIn } from "./is-signed-in";

/** Likes, or takes the like back. Shown at once; put back if the forum says no. */
export async function likePost(discussion: Discussion, post: EmbedPost) {
	if (!(await isSignedIn(discussion))) return;
	const before = { likeCount: post.likeCount, liked: post.liked };
	const change = (like: EmbedLike) => {
		Object.assign(post, like);
		discussion.draw();
	};
	change({ liked: !post.liked, likeCount: Math.max(0, post.likeCount + (post.liked ? -1 : 1)) });
	try {
		const method = post.liked ? "PUT" : "DELETE";
		const like = await discussion.client.ask<EmbedLike>(`/embed/v1/posts/${post.id}/like`, { method });
		change({ liked: like.liked === true, likeCount: Number(like.likeCount) || 0 });
	} catch (failure) {
		change(before);
		discussion.announce(failure instanceof Refusal ? failure.message : discussion.say("not-saved"));
	}
}
