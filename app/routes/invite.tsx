import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { loadInvitation } from "~/http/referrals/load-invitation.server";
import { useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx, { request, page }) => {
	const invitation = await loadInvitation(ctx, request.headers.get("Cookie"));
	if (invitation.cookie) page.cookies.push(invitation.cookie);
	return invitation.page;
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Invite() {
	const { title, code, link, setting, reward, waiting, paid } = useLoaderData<typeof loader>();
	const t = useTranslate();
	const { act, posts, days, returnDays, credit } = setting;
	return (
		<div className="page narrow">
			<h1>{title}</h1>
			<p>{t("referrals:text")}</p>
			<section className="panel stack">
				<div className="field">
					<label htmlFor="link">{t("referrals:link")}</label>
					<input id="link" value={link} readOnly />
				</div>
				<div className="field">
					<label htmlFor="code">{t("referrals:code")}</label>
					<input id="code" value={code} readOnly />
				</div>
				<p className="hint">{t("referrals:kept")}</p>
			</section>
			<section className="panel">
				{act === "purchase" ? null : <p>{t("referrals:how-posts", { count: posts, days })}</p>}
				{act === "posts" ? null : <p>{t("referrals:how-purchase", { days: returnDays })}</p>}
				<p>
					{credit > 0 ? t("referrals:worth", { count: credit }) : null}{" "}
					{reward ? t("referrals:worth-reward", { name: reward }) : null}
				</p>
			</section>
			<p>
				<strong>{t("referrals:paid", { count: paid })}</strong> · {t("referrals:waiting", { count: waiting })}
			</p>
		</div>
	);
}
