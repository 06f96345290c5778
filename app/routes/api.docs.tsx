import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ApiReference } from "~/api/docs/ApiReference";
import { openApiOf } from "~/api/open-api/open-api.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import styles from "~/styles/api-docs.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = loaderOf(async ({ brand }, { page }) => {
	page.cacheTags = [];
	return { brand, document: openApiOf(brand) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data
		? pageMeta(data.brand, {
				title: "API",
				description: `The JSON API of ${data.brand.name}.`,
				canonical: "/api/docs",
			})
		: [];

export default function ApiDocumentation() {
	return <ApiReference document={useLoaderData<typeof loader>().document} />;
}
