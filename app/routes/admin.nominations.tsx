import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decidingNomination } from "~/features/standing/badges/contract";
import { decideNomination, listNominations } from "~/features/standing/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import standingStyles from "~/styles/standing.css?url";
import { EmptyState } from "~/ui/EmptyState";
import { failureOf } from "~/ui/failure-of";
import { MoreLink } from "~/ui/forum/SortLinks";
import { useTranslate } from "~/ui/forum-context";
import { NominationItem } from "~/ui/standing/NominationItem";
import { StandingPage } from "~/ui/standing/StandingPage";

export const links: LinksFunction = () =>
	[adminStyles, standingStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("badges:nominations"),
		nominations: await listNominations(ctx, url.searchParams.get("cursor")),
		saved: url.searchParams.has("saved"),
		search: url.search,
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	await decideNomination(ctx, parseInput(decidingNomination, fields));
	return redirect("/admin/nominations?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Nominations() {
	const { title, nominations, saved, search } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<StandingPage title={title} text={t("badges:nominations-text")} saved={saved} failure={failure}>
			{nominations.items.length === 0 ? (
				<EmptyState icon="check" title={t("badges:nominations-none")} />
			) : (
				nominations.items.map((one) => <NominationItem key={one.id} nomination={one as never} />)
			)}
			<MoreLink path="/admin/nominations" search={search} nextCursor={nominations.nextCursor} />
		</StandingPage>
	);
}
