/** @jsxImportSource preact */
import type { EmbedPost } from "@folkmoot/embed-contract";
import { act } from "./act";
import type { Discussion, Place } from "./discussion";

export function PostActions({ post, discussion }: { post: EmbedPost; discussion: Discussion }) {
	const { say, thread } = discussion;
	// Somebody who is not signed in may press: then the ways to sign in are shown. As long as the posts are a visitor's,
	// also somebody who just was.
	const isGuest = !thread?.member && post.state === "published";
	const mayReply = (post.can.reply || isGuest) && discussion.isOpen;
	const action = (what: Place["what"]) => (
		<button type="button" class="act" data-act={what} onClick={() => void act(discussion, what, post)}>
			{say(what)}
		</button>
	);
	return (
		<div class="actions">
			{post.state === "published" && (
				<button
					type="button"
					class="act"
					data-act="like"
					aria-pressed={post.liked}
					aria-label={`${say("like")}, ${say("likes", { count: post.likeCount })}`}
					disabled={!post.can.like && !isGuest}
					onClick={() => void act(discussion, "like", post)}
				>
					<span aria-hidden="true">
						{post.liked ? "♥" : "♡"} {post.likeCount || ""}
					</span>
				</button>
			)}
			{mayReply && action("reply")}
			{mayReply && action("quote")}
			{post.can.edit && action("edit")}
			{post.can.delete && action("delete")}
			{(post.can.report || isGuest) && action("report")}
		</div>
	);
}
