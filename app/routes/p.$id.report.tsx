import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { reportInput } from "~/features/moderation/contract";
import { listReasons, reasonLabel, reportPost } from "~/features/moderation/index.server";
import { findPost, requirePoster } from "~/features/threads/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { asReference } from "~/http/sent-reference";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import styles from "~/styles/decisions.css?url";
import { ReportForm } from "~/ui/decisions/ReportForm";
import { ReportThanks } from "~/ui/decisions/ReportThanks";
import { failureOf } from "~/ui/failure-of";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const loader = loaderOf(async (ctx, { params, url }) => {
	const actor = requirePoster(ctx, { forReport: true });
	const post = await findPost(ctx, parseInput(id.catch(0), params.id));
	if (post.authorId === actor.memberId) throw new DomainError("forbidden", "errors:report.own");
	const reasons = await listReasons(ctx);
	return {
		brand: ctx.brand,
		post,
		title: translator(ctx.locale)("decisions:report.title", { name: post.displayName }),
		reasons: reasons
			.filter(({ forReports }) => forReports)
			.map((reason) => ({ code: reason.code, label: reasonLabel(reason, ctx.locale) })),
		sent: asReference(url.searchParams.get("sent")),
		known: url.searchParams.has("known"),
	};
});

export const action = actionOf(async (ctx, { params, fields }) => {
	const postId = parseInput(id.catch(0), params.id);
	const { reference, counted } = await reportPost(ctx, { postId, ...parseInput(reportInput, fields) });
	return redirect(`/p/${postId}/report?sent=${reference}${counted ? "" : "&known"}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function ReportPost() {
	const { post, title, reasons, sent, known } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	return (
		<div className="page narrow">
			{sent && !failure ? (
				<ReportThanks reference={sent} known={known} postId={post.id} />
			) : (
				<ReportForm title={title} post={post} reasons={reasons} failure={failure} />
			)}
		</div>
	);
}
