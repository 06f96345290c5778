import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { eraseByForm } from "~/http/members/erase-by-form.server";
import { pageMeta } from "~/http/page-meta";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { ErasureForm } from "~/ui/ErasureForm";
import { FormProblem } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx, { url }) => {
	const t = translator(ctx.locale);
	const isDone = !ctx.actor && url.searchParams.has("done");
	if (!ctx.actor && !isDone) throw new DomainError("forbidden", "errors:sign-in-first");
	return {
		brand: ctx.brand,
		title: t(isDone ? "account:erasure.done-title" : "account:erasure.title"),
		handle: ctx.actor?.handle ?? null,
	};
});

export const action = actionOf(async (ctx, { fields, request, page }) => {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await eraseByForm(ctx, { id: ctx.actor.memberId, handle: ctx.actor.handle }, fields);
	page.cookies.length = 0;
	page.cookies.push(await ctx.services.sessions.end(request.headers.get("Cookie")));
	return redirect("/settings/membership?done", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Membership() {
	const { title, handle } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<div className="page narrow">
			<h1>{title}</h1>
			<FormProblem failure={failure} />
			{handle === null ? (
				<p role="status">{t("account:erasure.done-text")}</p>
			) : (
				<ErasureForm handle={handle} own back="/settings" failure={failure} />
			)}
		</div>
	);
}
