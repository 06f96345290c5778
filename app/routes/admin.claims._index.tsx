import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { claimsQuery, moving } from "~/features/rewards/contract";
import { listClaims, moveClaim } from "~/features/rewards/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import adminStyles from "~/styles/admin.css?url";
import { EmptyState } from "~/ui/EmptyState";
import { failureOf } from "~/ui/failure-of";
import { MoreLink } from "~/ui/forum/SortLinks";
import { useTranslate } from "~/ui/forum-context";
import { ClaimItem } from "~/ui/rewards/ClaimItem";
import { StandingPage } from "~/ui/standing/StandingPage";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	const { state, cursor } = parseInput(claimsQuery, Object.fromEntries(url.searchParams));
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("rewards:claims"),
		all: url.searchParams.get("show") === "all",
		claims: await listClaims(ctx, {
			cursor: cursor ?? null,
			...(url.searchParams.get("show") === "all"
				? {}
				: { states: state === "open" ? ["requested", "approved", "sent"] : [state] }),
		}),
		saved: url.searchParams.has("saved"),
		search: url.search,
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	const { claim, to, note } = parseInput(moving, fields);
	await moveClaim(ctx, { claimId: claim, to, note });
	return redirect("/admin/claims?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function AdminClaims() {
	const { title, claims, all, saved, search } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<StandingPage title={title} text={t("rewards:claims-text")} saved={saved} failure={failure}>
			<p className="form-actions">
				<a href={all ? "/admin/claims" : "/admin/claims?show=all"}>
					{t(all ? "rewards:claims-open" : "rewards:claims-all")}
				</a>
				<a href="/admin/claims.csv" download>
					{t("rewards:csv")}
				</a>
			</p>
			{claims.items.length === 0 ? (
				<EmptyState icon="check" title={t("rewards:claims-none")} />
			) : (
				claims.items.map((claim) => <ClaimItem key={claim.id} claim={claim as never} failure={failure} />)
			)}
			<MoreLink path="/admin/claims" search={search} nextCursor={claims.nextCursor} />
		</StandingPage>
	);
}
