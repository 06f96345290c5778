import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { caseIdOf, loadCase } from "~/http/desk/load-case.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import deskStyles from "~/styles/desk.css?url";
import { CasePage } from "~/ui/desk/CasePage";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: deskStyles }];

export const loader = loaderOf(async (ctx, { params, url }) => loadCase(ctx, caseIdOf(params), url));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Case() {
	return <CasePage {...useLoaderData<typeof loader>()} />;
}
