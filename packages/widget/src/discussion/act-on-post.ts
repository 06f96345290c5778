import type { EmbedLike, EmbedPost } from "@folkmoot/embed-contract";
import type { Discussion, Place } from "./discussion";
import { Refusal } from "./failure";

/** Likes, or takes the like back. Shown at once; put back if the forum says no. */
export async function toggleLike(discussion: Discussion, post: EmbedPost) {
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

/** Opens the place where something is written; its program comes with the first one. */
export async function open(discussion: Discussion, place: Place) {
	if (place.what !== "sign-in" && !(await isSignedIn(discussion))) return;
	discussion.place = place;
	discussion.draw();
	try {
		discussion.writer ??= await discussion.host.loadComposer();
	} catch {
		discussion.place = null;
		discussion.announce(discussion.say("not-loaded"));
	}
	discussion.draw();
}

/** Closes it, and gives the focus back to where it was opened from. */
export function close(discussion: Discussion) {
	const { place } = discussion;
	discussion.place = null;
	discussion.draw(place?.post ? `[data-post="${place.post.id}"] [data-act="${place.what}"]` : "[data-act=new]");
}

/** Somebody is signed in, or the host page's token makes it so; else the ways to sign in are shown. */
async function isSignedIn(discussion: Discussion): Promise<boolean> {
	const { client, key } = discussion;
	if (!client.member && client.forum.identity) await client.signIn();
	if (client.member) return true;
	if (discussion.emit("folkmoot:signin-needed", { thread: key, reason: client.reason }))
		await open(discussion, { what: "sign-in" });
	return false;
}
