import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { actOnThanks } from "~/http/standing/act-on-thanks.server";
import { loadThanks } from "~/http/standing/load-thanks.server";
import standingStyles from "~/styles/standing.css?url";
import { EmptyState } from "~/ui/EmptyState";
import { FormProblem } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { MoreLink } from "~/ui/forum/SortLinks";
import { useTranslate } from "~/ui/forum-context";
import { PersonCard } from "~/ui/standing/PersonCard";
import { ThanksForm } from "~/ui/standing/ThanksForm";
import { ThanksList } from "~/ui/standing/ThanksList";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: standingStyles }];

export const loader = loaderOf((ctx, { url }) => loadThanks(ctx, url));

export const action = actionOf(async (ctx, { fields }) => {
	await actOnThanks(ctx, fields);
	return redirect("/thanks", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: "/thanks" }) : [];

export default function ThanksPage() {
	const { title, thanks, persons, to, mayThank, mayChoose, search } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	const [newest, ...earlier] = persons;
	return (
		<div className="page narrow">
			<h1>{title}</h1>
			<p className="hint">{t("standing:thanks.text")}</p>
			<FormProblem failure={failure} />
			{newest ? <PersonCard person={newest} /> : null}
			{mayThank ? <ThanksForm intent="thank" to={to} failure={failure} /> : null}
			{mayChoose ? <ThanksForm intent="person" to={to} failure={failure} /> : null}
			{thanks.items.length === 0 ? (
				<EmptyState icon="heart" title={t("standing:thanks.none")}>
					<p>{t("standing:thanks.none-text")}</p>
				</EmptyState>
			) : (
				<ThanksList thanks={thanks.items} mayTake={mayThank} />
			)}
			<MoreLink path="/thanks" search={search} nextCursor={thanks.nextCursor} />
			{earlier.length > 0 ? (
				<section aria-labelledby="earlier">
					<h2 id="earlier">{t("standing:thanks.persons")}</h2>
					<ul>
						{earlier.map(({ week, handle, name, reason }) => (
							<li key={week}>
								{t("standing:thanks.week")} {week}: <a href={`/m/${handle}`}>{name}</a> · {reason}
							</li>
						))}
					</ul>
				</section>
			) : null}
		</div>
	);
}
