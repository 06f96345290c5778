import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { loadBadges } from "~/http/standing/load-badges.server";
import standingStyles from "~/styles/standing.css?url";
import { useTranslate } from "~/ui/forum-context";
import { BadgeList } from "~/ui/standing/BadgeList";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: standingStyles }];

export const loader = loaderOf((ctx) => loadBadges(ctx));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: "/badges" }) : [];

export default function Badges() {
	const { title, badges } = useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<div className="page">
			<h1>{title}</h1>
			<p className="hint">{t("badges:text")}</p>
			<BadgeList badges={badges} />
		</div>
	);
}
