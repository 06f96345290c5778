import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ideaAnswerInput, ideaStatuses } from "~/features/threads/contract";
import { getThread, setIdeaStatus } from "~/features/threads/index.server";
import { canSetIdeaStatus } from "~/features/threads/policy";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { DomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import { Field, FormProblem } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { Composer } from "~/ui/forum/Composer";
import { useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx, { params }) => {
	const thread = await getThread(ctx, parseInput(id.catch(0), params.id));
	if (!canSetIdeaStatus(ctx.actor, thread))
		throw new DomainError("forbidden", ctx.actor ? "errors:not-allowed" : "errors:sign-in-first");
	return { brand: ctx.brand, thread };
});

export const action = actionOf(async (ctx, { params, fields }) => {
	const thread = await setIdeaStatus(ctx, {
		threadId: parseInput(id.catch(0), params.id),
		...parseInput(ideaAnswerInput, fields),
	});
	return redirect(`/t/${thread.id}/${thread.slug}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.thread.title, noIndex: true }) : [];

export default function IdeaStatusPage() {
	const { thread } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<div className="page narrow">
			<h1>{t("forum:set-status")}</h1>
			<p>{thread.title}</p>
			<FormProblem failure={failure} />
			<form method="post" className="stack" data-once>
				<Field name="status" label={t("forum:status-label")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={failure?.values.status ?? thread.ideaStatus ?? "open"}>
							{ideaStatuses.map((status) => (
								<option key={status} value={status}>
									{t(`forum:status.${status}`)}
								</option>
							))}
						</select>
					)}
				</Field>
				<Composer label={t("forum:official-text")} failure={failure} pictures={false} />
				<div className="form-actions">
					<button className="button" type="submit">
						{t("common:save")}
					</button>
					<a className="quiet-button" href={`/t/${thread.id}/${thread.slug}`}>
						{t("common:cancel")}
					</a>
				</div>
			</form>
		</div>
	);
}
