import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canThank, listNewcomers } from "~/features/standing/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import standingStyles from "~/styles/standing.css?url";
import { Avatar } from "~/ui/Avatar";
import { EmptyState } from "~/ui/EmptyState";
import { useTranslate } from "~/ui/forum-context";
import { Time } from "~/ui/Time";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: standingStyles }];

export const loader = loaderOf(async (ctx) => {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	if (!canThank(ctx.actor)) throw new DomainError("forbidden", "errors:not-allowed");
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("standing:newcomers.title"),
		newcomers: await listNewcomers(ctx),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Newcomers() {
	const { title, newcomers } = useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<div className="page narrow">
			<h1>{title}</h1>
			<p className="hint">{t("standing:newcomers.text")}</p>
			{newcomers.length === 0 ? (
				<EmptyState icon="check" title={t("standing:newcomers.none")}>
					<p>{t("standing:newcomers.none-text")}</p>
				</EmptyState>
			) : (
				<ul className="thanks-list">
					{newcomers.map(({ memberId, handle, name, avatarId, postId, threadTitle, excerpt, postedAt }) => (
						<li key={memberId} className="panel">
							<Avatar handle={handle} name={name} picture={avatarId} />
							<div>
								<p>
									<a href={`/m/${handle}`}>{name}</a> {t("standing:newcomers.in")}{" "}
									<a href={`/p/${postId}`}>{threadTitle}</a>
								</p>
								<blockquote>{excerpt}</blockquote>
								<p className="post-facts">
									{t("standing:newcomers.ago")} <Time at={postedAt} />
								</p>
								<a className="button secondary" href={`/p/${postId}`}>
									{t("standing:newcomers.answer")}
								</a>
							</div>
						</li>
					))}
				</ul>
			)}
		</div>
	);
}
