import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loadQueue, queueOf } from "~/http/desk/load-queue.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import deskStyles from "~/styles/desk.css?url";
import { QueuePage } from "~/ui/desk/QueuePage";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: deskStyles }];

export const loader = loaderOf(async (ctx, { params, url }) => loadQueue(ctx, queueOf(params.queue), url));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Queue() {
	return <QueuePage {...useLoaderData<typeof loader>()} />;
}
