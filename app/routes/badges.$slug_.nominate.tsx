import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nominating } from "~/features/standing/badges/contract";
import { nominate } from "~/features/standing/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { loadNominable } from "~/http/standing/load-badges.server";
import { parseInput } from "~/platform/parse-input";
import standingStyles from "~/styles/standing.css?url";
import { FormProblem } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { NominationForm } from "~/ui/standing/NominationForm";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: standingStyles }];

export const loader = loaderOf((ctx, { params }) => loadNominable(ctx, params.slug ?? ""));

export const action = actionOf(async (ctx, { params, fields }) => {
	await nominate(ctx, params.slug ?? "", parseInput(nominating, fields));
	return redirect(`/badges/${params.slug}?nominated`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Nominate() {
	const { title, slug } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	return (
		<div className="page narrow">
			<h1>
				<a href={`/badges/${slug}`}>{title}</a>
			</h1>
			<FormProblem failure={failure} />
			<NominationForm slug={slug} failure={failure} />
		</div>
	);
}
