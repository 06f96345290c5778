import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadImpact } from "~/http/ambassadors/load-impact.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import ambassadorStyles from "~/styles/ambassadors.css?url";
import { ImpactReport } from "~/ui/ambassadors/ImpactReport";
import { useTranslate } from "~/ui/forum-context";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: ambassadorStyles }];

export const loader = loaderOf((ctx, { params, url }) =>
	loadImpact(ctx, params.handle ?? "", url.searchParams.get("year")),
);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function ImpactPage() {
	const { title, member, term, year, years, impact, isOwn } = useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<div className="page narrow impact">
			<p className="no-print">
				<a href={`/m/${member.handle}`}>{t("standing:back")}</a>
			</p>
			<ImpactReport title={title} member={member as never} term={term as never} impact={impact as never} />
			<form method="get" className="year no-print">
				<label htmlFor="year">{t("ambassadors:impact.year")}</label>
				<select id="year" name="year" defaultValue={year}>
					{years.map((one) => (
						<option key={one} value={one}>
							{one}
						</option>
					))}
				</select>
				<button className="button secondary" type="submit">
					{t("ambassadors:impact.show")}
				</button>
			</form>
			<p className="hint no-print">
				{t("ambassadors:impact.print")}{" "}
				{isOwn ? t(term.isPublic ? "ambassadors:impact.public" : "ambassadors:impact.private") : null}
			</p>
		</div>
	);
}
