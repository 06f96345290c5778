/** @jsxImportSource preact */
import { isSafeLink } from "@folkmoot/embed-contract";
import type { Discussion } from "./discussion";
import { drawDocument } from "./document";
import type { Branch } from "./nest-posts";
import { PostActions } from "./PostActions";
import { when } from "./when";

/** Lists in lists, so that a screen reader says how deep a reply stands. */
export function PostList({ branches, discussion }: { branches: Branch[]; discussion: Discussion }) {
	if (branches.length === 0) return null;
	return (
		<ol class="posts">
			{branches.map((branch) => (
				<li key={branch.post.id}>
					<PostItem branch={branch} discussion={discussion} />
					<PostList branches={branch.replies} discussion={discussion} />
				</li>
			))}
		</ol>
	);
}

function PostItem({ branch: { post }, discussion }: { branch: Branch; discussion: Discussion }) {
	const { say, place } = discussion;
	const { author, replyTo } = post;
	const Writer = discussion.writer?.Writer;
	const here = place?.post?.id === post.id ? place.what : null;
	const level = discussion.number("heading-level", 2, 1, 6);
	return (
		<article
			part={`post${author.isStaff ? " staff-post" : ""}`}
			class={discussion.target === post.id ? "target" : ""}
			data-post={post.id}
			tabIndex={-1}
			aria-label={say("post-by", { name: author.name })}
		>
			<div class="facts">
				{author.avatar && (
					<img
						src={`${discussion.origin}/embed/v1/avatars/${+author.avatar}`}
						alt=""
						width="28"
						height="28"
					/>
				)}
				<a class="author" part="author" href={isSafeLink(author.url) ? author.url : undefined}>
					{author.name}
				</a>
				{author.flair && (
					<span class={author.isStaff ? "badge" : "soft"} part="flair">
						{author.flair}
					</span>
				)}
				<a class="soft" href={`#folkmoot-${post.id}`}>
					<time dateTime={post.createdAt}>{when(post.createdAt, say)}</time>
				</a>
				{post.editedAt && <span class="soft">{say("edited")}</span>}
				{replyTo && <span class="soft">{say("in-reply-to", { name: replyTo.name })}</span>}
			</div>
			{post.state !== "published" && <p class="notice">{say(post.state)}</p>}
			{Writer && here === "edit" ? null : (
				<div class="text" part="text">
					{drawDocument(post.document, level)}
				</div>
			)}
			<PostActions post={post} discussion={discussion} />
			{Writer && here && <Writer key={here} discussion={discussion} />}
		</article>
	);
}
