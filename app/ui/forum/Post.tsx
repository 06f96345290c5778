import type { PostRow, ThreadView } from "~/features/threads/index.server";
import type { OwnWaiting } from "~/http/own-waiting.server";
import { Avatar } from "~/ui/Avatar";
import { AmbassadorFlair } from "~/ui/ambassadors/AmbassadorFlair";
import { WaitingNotice } from "~/ui/decisions/WaitingNotice";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Time } from "~/ui/Time";
import { RoleLabel } from "./labels";
import { PostActions } from "./PostActions";

export interface PostRights {
	edit: boolean;
	delete: boolean;
	like: boolean;
	hide: boolean;
	restore: boolean;
	accept: boolean;
	reply: boolean;
	report: boolean;
}

interface PostProps {
	post: PostRow;
	thread: ThreadView;
	rights: PostRights;
	/** Of an own post that waits: how far it is, or what to change. */
	waiting?: OwnWaiting | null;
}

/** One post: who, when, what, and what can be done with it. */
export function Post({ post, thread, rights, waiting }: PostProps) {
	const t = useTranslate();
	const { actor } = useForum();
	const accepted = thread.acceptedPostId === post.id;
	const classes = [
		"post",
		accepted && "accepted",
		post.visibility !== "published" && "withdrawn",
		post.number === 1 && "first",
	]
		.filter(Boolean)
		.join(" ");
	if (!post.readable) return <Gap post={post} />;
	return (
		<article
			className={classes}
			id={`p${post.number}`}
			data-post={post.id}
			data-handle={post.handle}
			aria-label={t("forum:post-by", { number: post.number, name: post.displayName })}
		>
			<header>
				<Avatar handle={post.handle} name={post.displayName} picture={post.avatarId} />
				<div className="post-author">
					<a href={`/m/${post.handle}`}>{post.displayName}</a>
					<RoleLabel role={post.role} />
					<AmbassadorFlair tier={post.tier} alumni={post.alumni} />
					{post.newcomer && post.role === "member" && post.tier === 0 ? (
						<span className="flair newcomer">
							<Icon name="sprout" /> {t("forum:newcomer")}
						</span>
					) : null}
					<span className="post-facts">
						@{post.handle} · <Time at={post.createdAt} />
						{post.editedAt ? (
							<>
								{" · "}
								<a href={`/p/${post.id}/history`}>{t("forum:edited")}</a>
							</>
						) : null}
					</span>
				</div>
				<a
					className="post-number"
					href={`/t/${thread.id}/${thread.slug}?number=${post.number}#p${post.number}`}
					data-copy-link
					data-copied={t("forum:copied")}
					title={t("forum:copy-link")}
				>
					<span aria-hidden="true">#</span>
					<span className="hidden">{t("forum:link-to-post")}</span>
					{post.number}
				</a>
			</header>
			{accepted ? (
				<p className="accepted-mark">
					<Icon name="circle-check-big" /> {t("forum:accepted")}
				</p>
			) : null}
			{waiting ? <WaitingNotice waiting={waiting} thread={thread} /> : null}
			{post.visibility === "published" || waiting ? null : (
				<p className="notice">{t(`forum:visibility.${post.visibility}`)}</p>
			)}
			{post.replyToNumber ? (
				<p className="reply-to">
					<Icon name="reply" />{" "}
					<a href={`/t/${thread.id}/${thread.slug}?number=${post.replyToNumber}#p${post.replyToNumber}`}>
						{t("forum:in-reply-to", { handle: post.replyToHandle ?? "", number: post.replyToNumber })}
					</a>
				</p>
			) : null}
			<div className="prose" data-post-body dangerouslySetInnerHTML={{ __html: post.bodyHtml }} />
			{actor ? <PostActions post={post} thread={thread} rights={rights} /> : <Likes count={post.likeCount} />}
		</article>
	);
}

/** Of what waits for a moderator others learn nothing, not even that it is there. */
const gapKind = {
	published: "hidden",
	hidden: "hidden",
	held: null,
	returned: null,
	removed: "removed",
	erased: "removed",
} as const;

/** The place of a post whose text is not for this reader. */
function Gap({ post }: { post: PostRow }) {
	const t = useTranslate();
	const kind = gapKind[post.visibility];
	if (!kind) return null;
	return (
		<div className="post gap" id={`p${post.number}`}>
			<Icon name="eye-off" /> {t(`forum:gap.${kind}`, { number: post.number })}
		</div>
	);
}

function Likes({ count }: { count: number }) {
	const t = useTranslate();
	if (count === 0) return null;
	return (
		<p className="likes" title={t("forum:likes", { count })}>
			<Icon name="heart" /> {count} <span className="hidden">{t("forum:likes-word")}</span>
		</p>
	);
}
