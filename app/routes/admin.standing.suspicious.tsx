import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reviewing } from "~/features/standing/contract";
import { listSuspicious, reviewAwards } from "~/features/standing/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import { EmptyState } from "~/ui/EmptyState";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { StandingPage } from "~/ui/standing/StandingPage";
import { SuspiciousItem } from "~/ui/standing/SuspiciousItem";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("standing:suspicious-title"),
		found: await listSuspicious(ctx),
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	await reviewAwards(ctx, parseInput(reviewing, fields));
	return redirect("/admin/standing/suspicious?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function SuspiciousAwards() {
	const { title, found, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<StandingPage title={title} text={t("standing:suspicious-text")} saved={saved} failure={failure}>
			{found.length === 0 ? (
				<EmptyState icon="check" title={t("standing:suspicious-none")} />
			) : (
				found.map((one) => <SuspiciousItem key={`${one.memberId} ${one.month}`} found={one} />)
			)}
		</StandingPage>
	);
}
