import { data, type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listBadges, readTrial } from "~/features/standing/index.server";
import { listCategories } from "~/features/threads/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { actOnBadges } from "~/http/standing/act-on-badges.server";
import { translator } from "~/platform/i18n/translate";
import adminStyles from "~/styles/admin.css?url";
import standingStyles from "~/styles/standing.css?url";
import { failureOf } from "~/ui/failure-of";
import { useForum, useTranslate } from "~/ui/forum-context";
import { BadgeForm } from "~/ui/standing/BadgeForm";
import { BadgeIcon } from "~/ui/standing/BadgeIcon";
import { badgeName } from "~/ui/standing/badge-words";
import { GiveForm } from "~/ui/standing/GiveForm";
import { PictureForm } from "~/ui/standing/PictureForm";
import { StandingPage } from "~/ui/standing/StandingPage";
import { TrialNotice } from "~/ui/standing/TrialNotice";

export const links: LinksFunction = () =>
	[adminStyles, standingStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("badges:title"),
		badges: await listBadges(ctx),
		categories: (await listCategories(ctx)).map(({ id, name }) => ({ id, name })),
		tried: url.searchParams.has("tried") ? await readTrial(ctx, "badge") : null,
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	const tried = await actOnBadges(ctx, fields);
	return tried ? data({ tried }) : redirect("/admin/badges?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
	loaded ? pageMeta(loaded.brand, { title: loaded.title, noIndex: true }) : [];

export default function AdminBadges() {
	const { title, badges, categories, saved, ...loaded } = useLoaderData<typeof loader>();
	const given = useActionData<typeof action>();
	const failure = failureOf(given);
	const tried = given && "tried" in given ? given.tried : failure ? null : loaded.tried;
	const { locale, brand } = useForum();
	const t = useTranslate();
	const byHand = failure?.values.handle !== undefined;
	const failedNew = !byHand && failure?.values.isNew === "on";
	const failureOfBadge = (slug: string) =>
		failure && !byHand && !failedNew && failure.values.slug === slug ? failure : null;
	const triedOf = (slug: string | null) =>
		tried && (slug === null ? tried.asked.isNew : !tried.asked.isNew && tried.asked.badge.slug === slug)
			? tried
			: null;
	const titled = badges.map((badge) => ({
		slug: badge.slug,
		title: badgeName(t, locale, brand.locale, badge),
	}));
	const result = (trial: typeof tried) =>
		trial ? (
			<>
				<TrialNotice trial={trial} again="/admin/badges?tried" />
				{trial.found ? (
					<p className="notice" role="status">
						{t("badges:would-have", { count: trial.found.earners })} {t("standing:not-saved")}
					</p>
				) : null}
			</>
		) : null;
	return (
		<StandingPage title={title} text={t("badges:admin-text")} saved={saved && !tried} failure={failure}>
			<div className="reason-list stack">
				<details className="panel" open={failedNew || triedOf(null) !== null}>
					<summary>
						<strong>{t("badges:new")}</strong>
					</summary>
					{result(triedOf(null))}
					<BadgeForm
						badge={null}
						tried={triedOf(null)?.asked.badge ?? null}
						categories={categories}
						failure={failedNew ? failure : null}
					/>
				</details>
				{badges.map((badge, place) => (
					<details
						className="panel"
						key={badge.slug}
						open={failureOfBadge(badge.slug) !== null || triedOf(badge.slug) !== null}
					>
						<summary>
							<BadgeIcon name={badge.icon} picture={badge.pictureId} />{" "}
							<strong>{titled[place]?.title}</strong>{" "}
							<span className="hint">
								{[
									`${t(`badges:measures.${badge.measure}`)}: ${badge.threshold}`,
									t("badges:given", { count: badge.grantCount }),
									badge.enabled ? "" : t("badges:off"),
								]
									.filter(Boolean)
									.join(" · ")}
							</span>
						</summary>
						{result(triedOf(badge.slug))}
						<BadgeForm
							badge={badge}
							tried={triedOf(badge.slug)?.asked.badge ?? null}
							categories={categories}
							failure={failureOfBadge(badge.slug)}
						/>
						<PictureForm slug={badge.slug} pictureId={badge.pictureId} failure={null} />
					</details>
				))}
			</div>
			<GiveForm badges={titled} failure={byHand ? failure : null} />
		</StandingPage>
	);
}
