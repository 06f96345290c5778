import type { PostRow, ThreadView } from "~/features/threads/index.server";
import { useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import type { PostRights } from "./Post";

interface ActionsProps {
	post: PostRow;
	thread: ThreadView;
	rights: PostRights;
}

/** Plain forms: every act works without JavaScript, and the browser part only makes some of them smoother. */
export function PostActions({ post, thread, rights }: ActionsProps) {
	const t = useTranslate();
	const back = `/t/${thread.id}/${thread.slug}?number=${post.number}#p${post.number}`;
	return (
		<footer className="post-actions">
			<LikeForm post={post} back={back} allowed={rights.like} />
			{rights.reply ? (
				<a
					className="quiet-button"
					href={`/t/${thread.id}/${thread.slug}?quote=${post.id}#reply`}
					data-quote-post={post.id}
				>
					<Icon name="quote" /> {t("forum:quote")}
				</a>
			) : null}
			{rights.accept ? (
				<form method="post" action={`/p/${post.id}/accept`}>
					<input type="hidden" name="back" value={back} />
					<button
						className="quiet-button"
						type="submit"
						name="on"
						value={thread.acceptedPostId === post.id ? "" : "1"}
					>
						<Icon name="check" /> {t(thread.acceptedPostId === post.id ? "forum:unaccept" : "forum:accept")}
					</button>
				</form>
			) : null}
			{rights.report ? (
				<a className="quiet-button" href={`/p/${post.id}/report`} title={t("decisions:report.link")}>
					<Icon name="flag" label={t("decisions:report.link-to", { number: post.number })} />
				</a>
			) : null}
			<MorePostActions post={post} back={back} rights={rights} />
		</footer>
	);
}

function LikeForm({ post, back, allowed }: { post: PostRow; back: string; allowed: boolean }) {
	const t = useTranslate();
	const label = t(post.liked ? "forum:unlike" : "forum:like");
	if (!allowed) {
		return post.likeCount > 0 ? (
			<span className="likes" title={t("forum:likes", { count: post.likeCount })}>
				<Icon name="heart" /> {post.likeCount} <span className="hidden">{t("forum:likes-word")}</span>
			</span>
		) : null;
	}
	return (
		<form method="post" action={`/p/${post.id}/like`} data-like data-failed={t("forum:like-failed")}>
			<input type="hidden" name="back" value={back} />
			<input type="hidden" name="on" value={post.liked ? "" : "1"} />
			<button className="quiet-button like" type="submit" aria-pressed={post.liked} title={label}>
				<Icon name="heart" label={t("forum:like")} />{" "}
				<span data-like-count={post.likeCount}>{post.likeCount || ""}</span>
			</button>
		</form>
	);
}

function MorePostActions({ post, back, rights }: { post: PostRow; back: string; rights: PostRights }) {
	const t = useTranslate();
	if (!rights.edit && !rights.delete && !rights.hide && !rights.restore) return null;
	return (
		<details className="menu" data-menu>
			<summary
				className="quiet-button icon-button"
				aria-label={t("forum:more-actions", { number: post.number })}
			>
				<Icon name="ellipsis" />
			</summary>
			<div className="menu-list">
				{rights.edit ? (
					<a href={`/p/${post.id}/edit`}>
						<Icon name="pencil" /> {t("forum:edit")}
					</a>
				) : null}
				{rights.delete ? (
					<ActForm action={`/p/${post.id}/delete`} back={back} icon="trash-2" label={t("forum:delete")} />
				) : null}
				{rights.hide ? (
					<a href={`/p/${post.id}/hide`}>
						<Icon name="eye-off" /> {t("forum:hide")}
					</a>
				) : null}
				{rights.restore ? (
					<ActForm action={`/p/${post.id}/restore`} back={back} icon="eye" label={t("forum:restore")} />
				) : null}
			</div>
		</details>
	);
}

const ActForm = ({
	action,
	back,
	icon,
	label,
}: {
	action: string;
	back: string;
	icon: string;
	label: string;
}) => (
	<form method="post" action={action}>
		<input type="hidden" name="back" value={back} />
		<button type="submit">
			<Icon name={icon} /> {label}
		</button>
	</form>
);
