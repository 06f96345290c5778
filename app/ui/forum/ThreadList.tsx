import type { ThreadRow } from "~/features/threads/index.server";
import { Avatar } from "~/ui/Avatar";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Time } from "~/ui/Time";
import { CategoryLabel, KindLabel } from "./labels";

/** Threads, one row each. The whole row leads to the thread; the title is the link. */
export function ThreadList({
	threads,
	showCategory = true,
}: {
	threads: ThreadRow[];
	showCategory?: boolean;
}) {
	return (
		<ol className="thread-list">
			{threads.map((thread) => (
				<Row key={thread.id} thread={thread} showCategory={showCategory} />
			))}
		</ol>
	);
}

function Row({ thread, showCategory }: { thread: ThreadRow; showCategory: boolean }) {
	const t = useTranslate();
	const { actor } = useForum();
	const unread = actor !== null && thread.lastRead !== null ? thread.lastNumber - thread.lastRead : 0;
	const target =
		unread > 0
			? `/t/${thread.id}/${thread.slug}?number=${(thread.lastRead ?? 0) + 1}`
			: `/t/${thread.id}/${thread.slug}`;
	return (
		<li className={unread > 0 ? "thread-row unread" : "thread-row"} data-row>
			<Avatar handle={thread.authorHandle} name={thread.authorName} picture={thread.authorAvatarId} />
			<div className="thread-main">
				<h3>
					{thread.pinned ? <Icon name="pin" label={t("forum:pinned")} /> : null}
					{thread.locked ? <Icon name="lock" label={t("forum:locked")} /> : null}
					<a href={target} data-row-link>
						{thread.title}
					</a>
				</h3>
				<p className="excerpt">{thread.excerpt}</p>
				<p className="thread-facts">
					<KindLabel kind={thread.kind} status={thread.ideaStatus} answered={thread.answered} />
					{showCategory ? (
						<CategoryLabel slug={thread.categorySlug} name={thread.categoryName} hue={thread.categoryHue} />
					) : null}
					<span>
						{thread.replyCount > 0
							? t("forum:last-by", { name: thread.lastPosterName })
							: t("forum:started-by", { name: thread.authorName })}{" "}
						<Time at={thread.lastPostAt} />
					</span>
				</p>
			</div>
			<div className="thread-counts">
				{thread.kind === "idea" ? (
					<span title={t("forum:votes", { count: thread.voteCount })}>
						<Icon name="arrow-up" /> <span aria-hidden="true">{thread.voteCount}</span>
						<span className="hidden">{t("forum:votes", { count: thread.voteCount })}</span>
					</span>
				) : null}
				<span title={t("forum:replies", { count: thread.replyCount })}>
					<Icon name="message-circle" /> <span aria-hidden="true">{thread.replyCount}</span>
					<span className="hidden">{t("forum:replies", { count: thread.replyCount })}</span>
				</span>
				{unread > 0 ? <span className="new-count">{t("forum:new-posts", { count: unread })}</span> : null}
			</div>
		</li>
	);
}
