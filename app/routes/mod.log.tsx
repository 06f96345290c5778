import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countQueues, listAudit } from "~/features/moderation/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import deskStyles from "~/styles/desk.css?url";
import { AuditPage } from "~/ui/desk/AuditPage";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: deskStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	const [page, counts] = await Promise.all([
		listAudit(ctx, url.searchParams.get("cursor")),
		countQueues(ctx),
	]);
	return { brand: ctx.brand, title: translator(ctx.locale)("desk:log.title"), ...page, counts };
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Log() {
	return <AuditPage {...useLoaderData<typeof loader>()} />;
}
