import type { MetaFunction } from "@remix-run/node";
import { canReadImpact } from "~/features/ambassadors/policy";
import { levelName } from "~/features/brands/policy";
import { findMember } from "~/features/members/index.server";
import {
	canThank,
	listHeldBadges,
	listThanks,
	readStanding,
	readStandingSetting,
	standingPages,
} from "~/features/standing/index.server";
import { canReadLedger } from "~/features/standing/policy";
import { listThreads } from "~/features/threads/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { ownWays } from "~/http/standing/own-ways.server";
import { listPages } from "~/platform/pages/channel";
import { Avatar } from "~/ui/Avatar";
import { AmbassadorFlair } from "~/ui/ambassadors/AmbassadorFlair";
import { EmptyState } from "~/ui/EmptyState";
import { RoleLabel } from "~/ui/forum/labels";
import { MoreLink } from "~/ui/forum/SortLinks";
import { ThreadList } from "~/ui/forum/ThreadList";
import { useForum, useTranslate } from "~/ui/forum-context";
import { usePageData } from "~/ui/page-data";
import { badgeName } from "~/ui/standing/badge-words";
import { HeldBadges } from "~/ui/standing/HeldBadges";
import { ThanksList } from "~/ui/standing/ThanksList";
import { Time } from "~/ui/Time";

/** Read most of all: rendered directly, see docs/decisions/0004. */
export const handle = { direct: true };

export const loader = loaderOf(async (ctx, { params, url, page }) => {
	const member = await findMember(ctx, params.handle ?? "");
	page.cacheTags = [listPages(ctx.brand.id), standingPages(ctx.brand.id)];
	const threads = await listThreads(ctx, {
		sort: "latest",
		authorId: member.id,
		cursor: url.searchParams.get("cursor"),
	});
	const shown = await readStandingSetting(ctx);
	return {
		brand: ctx.brand,
		member,
		standing: await readStanding(ctx, member.id),
		badges: await listHeldBadges(ctx, member.id),
		thanks: shown.thanks ? (await listThanks(ctx, { memberId: member.id })).items.slice(0, 3) : [],
		mayThank: shown.thanks && canThank(ctx.actor) && ctx.actor?.memberId !== member.id,
		ways: await ownWays(ctx, member.id, shown.enabled),
		threads,
		search: url.search,
	};
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data
		? pageMeta(data.brand, {
				title: data.member.displayName,
				canonical: `/m/${data.member.handle}`,
				type: "profile",
				noIndex: data.member.postCount === 0,
			})
		: [];

export default function Member() {
	const { member, standing, badges, thanks, mayThank, ways, threads, search } = usePageData<typeof loader>();
	const { actor, locale, brand } = useForum();
	const t = useTranslate();
	const title = badges.find(({ isTitle }) => isTitle);
	return (
		<div className="page">
			<header className="profile">
				<Avatar handle={member.handle} name={member.displayName} picture={member.avatarId} size="large" />
				<div>
					<h1>
						{member.displayName} <RoleLabel role={member.role} />{" "}
						<AmbassadorFlair tier={member.tier} alumni={member.alumni} />
					</h1>
					<p className="post-facts">
						@{member.handle} · {t("forum:member-since")} <Time at={member.createdAt} />
					</p>
					{brand.levels.shown && member.role === "member" ? (
						<p className="post-facts">
							{t("levels:named", { name: levelName(t, locale, brand, member.level) })}
						</p>
					) : null}
					{title ? (
						<p>
							<strong>{badgeName(t, locale, brand.locale, title)}</strong>
						</p>
					) : null}
					{member.bio ? <p className="bio">{member.bio}</p> : null}
					<ul className="figures">
						<li>
							<strong>{member.threadCount}</strong> {t("forum:figure.threads", { count: member.threadCount })}
						</li>
						<li>
							<strong>{member.postCount}</strong> {t("forum:figure.posts", { count: member.postCount })}
						</li>
						<li>
							<strong>{member.likesReceived}</strong>{" "}
							{t("forum:figure.likes", { count: member.likesReceived })}
						</li>
						{standing && member.role === "member" ? (
							<li>
								<strong>{standing.points}</strong> {t("standing:points-word", { count: standing.points })}
							</li>
						) : null}
					</ul>
					{badges.length > 0 ? <HeldBadges badges={badges} /> : null}
					{actor ? (
						<p className="form-actions">
							{actor?.memberId === member.id ? (
								<a className="button secondary" href="/settings">
									{t("forum:edit-profile")}
								</a>
							) : null}
							{brand.flairs && (member.tier > 0 || member.alumni) && canReadImpact(actor, member, false) ? (
								<a className="button secondary" href={`/m/${member.handle}/impact`}>
									{t("ambassadors:impact.link")}
								</a>
							) : null}
							{standing && canReadLedger(actor, member) ? (
								<a className="button secondary" href={`/m/${member.handle}/standing`}>
									{actor?.memberId === member.id
										? t("standing:why")
										: t("standing:why-of", { name: member.displayName })}
								</a>
							) : null}
							{ways.rewards ? (
								<a className="button secondary" href="/rewards">
									{t("rewards:title")}
								</a>
							) : null}
							{ways.invite ? (
								<a className="button secondary" href="/invite">
									{t("referrals:title")}
								</a>
							) : null}
							{mayThank ? (
								<a className="button secondary" href={`/thanks?to=${member.handle}`}>
									{t("standing:thanks.give")}
								</a>
							) : null}
						</p>
					) : null}
				</div>
			</header>
			{thanks.length > 0 ? (
				<section aria-labelledby="thanked">
					<h2 id="thanked">{t("standing:thanks.of")}</h2>
					<ThanksList thanks={thanks} />
				</section>
			) : null}
			<h2>{t("forum:threads-of", { name: member.displayName })}</h2>
			{threads.items.length === 0 ? (
				<EmptyState icon="message-circle" title={t("forum:no-threads-yet")} />
			) : (
				<ThreadList threads={threads.items} />
			)}
			<MoreLink path={`/m/${member.handle}`} search={search} nextCursor={threads.nextCursor} />
		</div>
	);
}
