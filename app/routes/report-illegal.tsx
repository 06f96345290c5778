import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { illegalNotice } from "~/features/moderation/contract";
import { notifyIllegal } from "~/features/moderation/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { asReference } from "~/http/sent-reference";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import styles from "~/styles/decisions.css?url";
import { NoticeForm } from "~/ui/decisions/NoticeForm";
import { NoticeThanks } from "~/ui/decisions/NoticeThanks";
import { failureOf } from "~/ui/failure-of";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** Longer ones are no address of a post. */
const MAX_LOCATION = 300;

export const loader = loaderOf(async (ctx, { url }) => {
	const location = url.searchParams.get("location")?.slice(0, MAX_LOCATION) ?? "";
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("decisions:notice.title"),
		// Whole, so that people see that it is the address they know.
		location: location.startsWith("/") ? `${ctx.brand.origin}${location}` : location,
		sent: asReference(url.searchParams.get("sent")),
		answered: url.searchParams.has("answered"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	const notice = parseInput(illegalNotice, fields);
	const { reference } = await notifyIllegal(ctx, notice);
	return redirect(`/report-illegal?sent=${reference}${notice.email ? "&answered" : ""}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: "/report-illegal" }) : [];

export default function ReportIllegal() {
	const { title, location, sent, answered } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	return (
		<div className="page narrow">
			{sent && !failure ? (
				<NoticeThanks reference={sent} answered={answered} />
			) : (
				<NoticeForm title={title} location={location} failure={failure} />
			)}
		</div>
	);
}
