import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { loadRehearsal } from "~/http/stewardship/load-rehearsal.server";
import { takeRehearsed } from "~/http/stewardship/take-rehearsed.server";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import adminStyles from "~/styles/admin.css?url";
import stewardshipStyles from "~/styles/stewardship.css?url";
import { failureOf } from "~/ui/failure-of";
import { ModerationPage } from "~/ui/stewardship/ModerationPage";
import { RehearsalPanel } from "~/ui/stewardship/RehearsalPanel";

export const links: LinksFunction = () =>
	[adminStyles, stewardshipStyles].map((href) => ({ rel: "stylesheet", href }));

export const loader = loaderOf(async (ctx, { params, url }) => {
	requireOwner(ctx);
	return loadRehearsal(ctx, parseInput(id.catch(0), params.id), url);
});

/** Takes the rule as it was rehearsed: switched on, or silent. */
export const action = actionOf(async (ctx, { params, fields }) => {
	requireOwner(ctx);
	await takeRehearsed(ctx, parseInput(id.catch(0), params.id), fields);
	return redirect("/admin/moderation/rules?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Rehearsal() {
	const loaded = useLoaderData<typeof loader>();
	return (
		<ModerationPage title={loaded.title} text={loaded.text} failure={failureOf(useActionData())}>
			<RehearsalPanel loaded={loaded as never} />
		</ModerationPage>
	);
}
