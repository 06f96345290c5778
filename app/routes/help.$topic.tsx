import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readHelp } from "~/features/help/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { DomainError } from "~/platform/errors";
import { useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx, { params, page }) => {
	const found = readHelp(ctx.locale, params.topic ?? "");
	if (!found) throw new DomainError("not-found", "errors:page-gone");
	page.cacheTags = [];
	return { brand: ctx.brand, topic: found.topic, title: found.title, bodyHtml: found.bodyHtml };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: `/help/${data.topic}` }) : [];

export default function HelpTopic() {
	const { title, bodyHtml } = useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<div className="page narrow">
			<p>
				<a href="/help">{t("common:help")}</a>
			</p>
			<h1>{title}</h1>
			<div className="prose panel" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
			<p>
				<a className="button" href="/new?kind=question">
					{t("common:help-ask")}
				</a>
			</p>
		</div>
	);
}
