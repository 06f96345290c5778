import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listHelp } from "~/features/help/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { translator } from "~/platform/i18n/translate";
import { useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx, { page }) => {
	page.cacheTags = [];
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("common:help"),
		pages: listHelp(ctx.locale).map(({ topic, title }) => ({ topic, title })),
	};
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: "/help" }) : [];

export default function Help() {
	const { title, pages } = useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<div className="page narrow">
			<h1>{title}</h1>
			<ul className="panel prose">
				{pages.map(({ topic, title: name }) => (
					<li key={topic}>
						<a href={`/help/${topic}`}>{name}</a>
					</li>
				))}
			</ul>
			<p className="hint">
				{t("common:help-rules")} <a href="/rules">{t("common:rules")}</a>
			</p>
		</div>
	);
}
