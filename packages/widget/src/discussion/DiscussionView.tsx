/** @jsxImportSource preact */
import type { EmbedSort } from "@folkmoot/embed-contract";
import type { Discussion } from "./discussion";
import { loadMore, loadPosts, sortPosts } from "./load-posts";
import { nestPosts } from "./nest-posts";
import { PostList } from "./PostList";
import { ReplyField } from "./ReplyField";

const sorts: EmbedSort[] = ["oldest", "newest", "best"];
const DEEPEST = 6;

interface Shown {
	discussion: Discussion;
	/** How many branches are drawn: few at first, which are on the screen before the others are drawn below them. */
	limit: number | undefined;
}

export function DiscussionView({ discussion, limit }: Shown) {
	const { say, thread, posts, busy } = discussion;
	// Empty and busy until something is known: the height is reserved, and the page's own content is still there.
	if (!thread)
		return (
			<section aria-busy={busy}>
				<TroubleNotice discussion={discussion} />
			</section>
		);
	const Heading = `h${discussion.number("heading-level", 2, 1, 6)}` as "h2";
	const depth = discussion.number("depth", 3, 0, DEEPEST);
	const hasField = discussion.isOpen;
	return (
		<section aria-label={thread.title || say("discussion")} aria-busy={busy}>
			<header>
				<Heading part="heading">{say("replies", { count: thread.postCount })}</Heading>
				{posts.length > 1 && (
					<select
						aria-label={say("sort")}
						value={discussion.sort ?? "oldest"}
						onChange={({ currentTarget }) => void sortPosts(discussion, currentTarget.value as EmbedSort)}
					>
						{sorts.map((sort) => (
							// biome-ignore lint/correctness/useJsxKeyInIterable: three options that never change
							<option value={sort}>{say(sort)}</option>
						))}
					</select>
				)}
			</header>
			<TroubleNotice discussion={discussion} />
			{posts.length === 0 && <p class="soft">{say(hasField ? "empty" : "empty-closed")}</p>}
			{discussion.fresh > 0 && (
				<button type="button" class="wide" part="button" onClick={discussion.showFresh}>
					{say("fresh", { count: discussion.fresh })}
				</button>
			)}
			<PostList branches={nestPosts(posts, depth).slice(0, limit)} discussion={discussion} />
			{!limit && discussion.cursor && (
				<button type="button" class="wide" part="button" onClick={() => void loadMore(discussion)}>
					{say("more")}
				</button>
			)}
			{limit ? null : hasField ? (
				<ReplyField discussion={discussion} />
			) : (
				<p class="notice">{thread.closed ?? say("read-only")}</p>
			)}
			<p role="status" class="soft">
				{discussion.announcement}
			</p>
		</section>
	);
}

/** What is wrong, and the ways on. Posts that are there stay below. */
function TroubleNotice({ discussion }: { discussion: Discussion }) {
	const { say, trouble, origin } = discussion;
	if (!trouble) return null;
	return (
		<div class="notice" role="alert" part="notice">
			<p>{trouble.detail}</p>
			<p>
				<button type="button" part="button" onClick={() => void retry(discussion)}>
					{say("retry")}
				</button>{" "}
				<a href={origin}>{new URL(origin).host}</a>
			</p>
		</div>
	);
}

async function retry(discussion: Discussion) {
	await loadPosts(discussion);
	// The button that was pressed is gone.
	discussion.draw("article,[data-act]");
}
