import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { missedWords } from "~/features/search/contract";
import { forgetMiss, listMisses, readSearchState } from "~/features/search/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { parseField } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import stewardshipStyles from "~/styles/stewardship.css?url";
import { AdminPage } from "~/ui/AdminPage";
import { useTranslate } from "~/ui/forum-context";
import { MissDays } from "~/ui/search/MissDays";
import { MissTable } from "~/ui/search/MissTable";
import { SearchState } from "~/ui/search/SearchState";

export const links: LinksFunction = () => [
	{ rel: "stylesheet", href: adminStyles },
	{ rel: "stylesheet", href: stewardshipStyles },
];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("search:admin.title"),
		state: await readSearchState(ctx),
		misses: await listMisses(ctx),
		dealtWith: url.searchParams.has("dealt-with"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	await forgetMiss(ctx, parseField("words", missedWords, fields.words));
	return redirect("/admin/search?dealt-with", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function AdminSearch() {
	const { title, state, misses, dealtWith } = useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<AdminPage title={title} text={t("search:admin.text")}>
			{dealtWith ? (
				<p className="notice good" role="status">
					{t("search:admin.dealt-with")}
				</p>
			) : null}
			<section className="panel" aria-labelledby="misses">
				<h2 id="misses">{t("search:admin.misses")}</h2>
				<MissDays days={misses.days} />
				<MissTable rows={misses.words} />
			</section>
			<SearchState state={state} />
		</AdminPage>
	);
}
