import type { CaseView } from "~/features/moderation/index.server";
import type { PostRow } from "~/features/threads/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

/** What was said right before, since a sentence can be rude or witty depending on it. */
export function ThreadBefore({ posts, found }: { posts: PostRow[]; found: CaseView }) {
	const t = useTranslate();
	if (posts.length === 0) return null;
	return (
		<details className="desk-part">
			<summary>
				<h2>{t("desk:before")}</h2>
			</summary>
			{posts.map((post) => (
				<div className="said-before" key={post.id}>
					<p className="post-facts">
						<strong>{post.displayName}</strong> · <Time at={post.createdAt} />
					</p>
					<div className="prose" dangerouslySetInnerHTML={{ __html: post.bodyHtml }} />
				</div>
			))}
			<p>
				<a href={`/p/${found.post.id}`} data-leaves>
					{t("desk:whole-thread")}
				</a>
			</p>
		</details>
	);
}
