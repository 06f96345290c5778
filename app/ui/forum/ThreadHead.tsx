import type { ThreadView } from "~/features/threads/index.server";
import { useForum, useTranslate } from "~/ui/forum-context";
import { Icon } from "~/ui/Icon";
import { Time } from "~/ui/Time";
import { CategoryLabel, KindLabel } from "./labels";

export interface ThreadRights {
	reply: boolean;
	vote: boolean;
	lock: boolean;
	pin: boolean;
	/** Title and tags, or category. */
	change: boolean;
	status: boolean;
}

export function ThreadHead({ thread, rights }: { thread: ThreadView; rights: ThreadRights }) {
	const t = useTranslate();
	return (
		<header className="thread-head">
			<p className="thread-facts">
				<CategoryLabel slug={thread.categorySlug} name={thread.categoryName} hue={thread.categoryHue} />
				<KindLabel kind={thread.kind} status={thread.ideaStatus} answered={thread.acceptedPostId !== null} />
				{thread.pinned ? (
					<span className="label">
						<Icon name="pin" /> {t("forum:pinned")}
					</span>
				) : null}
				{thread.locked ? (
					<span className="label">
						<Icon name="lock" /> {t("forum:locked")}
					</span>
				) : null}
			</p>
			<h1>{thread.title}</h1>
			{thread.tags.length > 0 ? (
				<ul className="tags">
					{thread.tags.map(({ slug, name }) => (
						<li key={slug}>
							<a href={`/tag/${slug}`}>{name}</a>
						</li>
					))}
				</ul>
			) : null}
			{thread.kind === "idea" ? <Vote thread={thread} allowed={rights.vote} /> : null}
			{thread.official ? <OfficialAnswer official={thread.official} /> : null}
			{rights.lock ? (
				<StaffTools thread={thread} rights={rights} />
			) : rights.change ? (
				<p>
					<a className="quiet-button" href={`/t/${thread.id}/change`}>
						<Icon name="pencil" /> {t("forum:change-thread")}
					</a>
				</p>
			) : null}
		</header>
	);
}

function Vote({ thread, allowed }: { thread: ThreadView; allowed: boolean }) {
	const t = useTranslate();
	const { actor } = useForum();
	const back = `/t/${thread.id}/${thread.slug}`;
	const count = (
		<>
			<Icon name="arrow-up" /> <span data-like-count={thread.voteCount}>{thread.voteCount}</span>
		</>
	);
	if (!allowed) {
		return (
			<p className="vote">
				<span className="button secondary">{count}</span> {t("forum:votes", { count: thread.voteCount })}
				{actor ? null : (
					<>
						{" · "}
						<a href={`/sign-in?next=${encodeURIComponent(back)}`}>{t("forum:sign-in-to-vote")}</a>
					</>
				)}
			</p>
		);
	}
	return (
		<form
			className="vote"
			method="post"
			action={`/t/${thread.id}/vote`}
			data-vote
			data-failed={t("forum:vote-failed")}
		>
			<input type="hidden" name="back" value={back} />
			<input type="hidden" name="on" value={thread.voted ? "" : "1"} />
			<button
				className="button secondary"
				type="submit"
				aria-pressed={thread.voted}
				title={t(thread.voted ? "forum:unvote" : "forum:vote")}
			>
				{count} <span className="hidden">{t("forum:votes-word")}</span>
			</button>
			<span>{t("forum:vote-hint")}</span>
		</form>
	);
}

function OfficialAnswer({ official }: { official: NonNullable<ThreadView["official"]> }) {
	const t = useTranslate();
	const { brand } = useForum();
	return (
		<section className="official" aria-label={t("forum:official", { brand: brand.name })}>
			<p>
				<Icon name="megaphone" /> <strong>{t("forum:official", { brand: brand.name })}</strong>{" "}
				<span className={`status ${official.status}`}>{t(`forum:status.${official.status}`)}</span>
			</p>
			<div className="prose" dangerouslySetInnerHTML={{ __html: official.bodyHtml }} />
			<p className="post-facts">
				<a href={`/m/${official.handle}`}>{official.displayName}</a> · <Time at={official.answeredAt} />
			</p>
		</section>
	);
}

function StaffTools({ thread, rights }: { thread: ThreadView; rights: ThreadRights }) {
	const t = useTranslate();
	return (
		<details className="menu staff-tools" data-menu>
			<summary className="quiet-button">
				<Icon name="shield" /> {t("forum:staff-tools")}
			</summary>
			<div className="menu-list">
				<form method="post" action={`/t/${thread.id}/pin`}>
					<button type="submit" name="on" value={thread.pinned ? "" : "1"}>
						<Icon name="pin" /> {t(thread.pinned ? "forum:unpin" : "forum:pin")}
					</button>
				</form>
				{thread.locked ? (
					<form method="post" action={`/t/${thread.id}/lock`}>
						<button type="submit" name="on" value="">
							<Icon name="lock-open" /> {t("forum:unlock")}
						</button>
					</form>
				) : (
					<a href={`/t/${thread.id}/lock`}>
						<Icon name="lock" /> {t("forum:lock")}
					</a>
				)}
				<a href={`/t/${thread.id}/change`}>
					<Icon name="pencil" /> {t("forum:change-thread")}
				</a>
				{rights.status ? (
					<a href={`/t/${thread.id}/status`}>
						<Icon name="lightbulb" /> {t("forum:set-status")}
					</a>
				) : null}
			</div>
		</details>
	);
}
