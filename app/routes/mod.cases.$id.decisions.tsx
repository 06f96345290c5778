import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decisionInput } from "~/features/moderation/contract";
import { decideCase } from "~/features/moderation/index.server";
import { actionOf } from "~/http/action-of.server";
import { doneQuery } from "~/http/desk/done-notice";
import { filledIn } from "~/http/desk/filled-in";
import { caseIdOf, loadCase } from "~/http/desk/load-case.server";
import { nextCasePath, queueIn } from "~/http/desk/next-case.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { parseInput } from "~/platform/parse-input";
import deskStyles from "~/styles/desk.css?url";
import { CasePage } from "~/ui/desk/CasePage";
import { failureOf } from "~/ui/failure-of";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: deskStyles }];

/** A decision that was refused comes back to the whole case, as it is now, with what was typed. */
export const loader = loaderOf(async (ctx, { params, url }) => loadCase(ctx, caseIdOf(params), url));

export const action = actionOf(async (ctx, { params, fields }) => {
	const decided = await decideCase(ctx, caseIdOf(params), parseInput(decisionInput, filledIn(fields)));
	const path = await nextCasePath(ctx, queueIn(fields), decided.caseId);
	return redirect(path + doneQuery(decided), 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function RefusedDecision() {
	return <CasePage {...useLoaderData<typeof loader>()} failure={failureOf(useActionData())} />;
}
