import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listRings, listSuspicious } from "~/features/standing/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { actOnSuspicious } from "~/http/standing/act-on-suspicious.server";
import { translator } from "~/platform/i18n/translate";
import adminStyles from "~/styles/admin.css?url";
import standingStyles from "~/styles/standing.css?url";
import { EmptyState } from "~/ui/EmptyState";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { RingList } from "~/ui/standing/RingList";
import { StandingPage } from "~/ui/standing/StandingPage";
import { SuspiciousItem } from "~/ui/standing/SuspiciousItem";

export const links: LinksFunction = () =>
	[adminStyles, standingStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("standing:suspicious-title"),
		found: await listSuspicious(ctx),
		...(await listRings(ctx)),
		looking: url.searchParams.has("looking"),
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	return redirect(await actOnSuspicious(ctx, fields), 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function SuspiciousAwards() {
	const { title, found, rings, lookedAt, looking, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<StandingPage title={title} text={t("standing:suspicious-text")} saved={saved} failure={failure}>
			{found.length === 0 ? (
				<EmptyState icon="check" title={t("standing:suspicious-none")} />
			) : (
				found.map((one) => <SuspiciousItem key={`${one.memberId} ${one.month}`} found={one} />)
			)}
			<RingList rings={rings} lookedAt={lookedAt} looking={looking} />
		</StandingPage>
	);
}
