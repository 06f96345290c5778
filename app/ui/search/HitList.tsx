import type { SearchHit } from "~/features/search/contract";
import type { Kind } from "~/features/threads/contract";
import { Avatar } from "../Avatar";
import { CategoryLabel, KindLabel } from "../forum/labels";
import { useTranslate } from "../forum-context";
import { Icon } from "../Icon";
import { Time } from "../Time";
import { Pieces } from "./Pieces";

/** What was found, one row each; the title is the link. */
export const HitList = ({ hits }: { hits: SearchHit[] }) => (
	<ol className="hit-list">
		{hits.map((hit) => (
			<li key={`${hit.type} ${hit.id}`} data-row>
				<Hit hit={hit} />
			</li>
		))}
	</ol>
);

function Hit({ hit }: { hit: SearchHit }) {
	const t = useTranslate();
	const { thread, category, author } = hit;
	return (
		<article className="hit">
			{hit.type === "tag" ? (
				<Icon name="tag" />
			) : author ? (
				<Avatar handle={author.handle} name={author.name} picture={author.avatarId} />
			) : null}
			<div>
				<h3>
					<a href={hit.path} data-row-link>
						<Pieces pieces={hit.title} />
					</a>
				</h3>
				{hit.excerpt.length > 0 ? (
					<p className="excerpt">
						<Pieces pieces={hit.excerpt} />
					</p>
				) : null}
				<p className="thread-facts">
					{hit.type === "member" || hit.type === "tag" ? <span>{t(`search:type.${hit.type}`)}</span> : null}
					{thread ? <KindLabel kind={thread.kind as Kind} status={null} answered={thread.answered} /> : null}
					{category ? <CategoryLabel slug={category.slug} name={category.name} hue={category.hue} /> : null}
					{author && hit.type !== "member" ? <span>{author.name}</span> : null}
					{hit.createdAt ? <Time at={hit.createdAt} /> : null}
					{thread ? <span>{t("forum:replies", { count: thread.replyCount })}</span> : null}
				</p>
			</div>
		</article>
	);
}
