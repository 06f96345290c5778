import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { threadChange } from "~/features/threads/contract";
import { changeThread } from "~/features/threads/index.server";
import { actionOf } from "~/http/action-of.server";
import { loadThreadChange } from "~/http/load-thread-change.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import { Field, FormProblem, TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

const threadId = (value: string | undefined) => parseInput(id.catch(0), value);

export const loader = loaderOf(async (ctx, { params }) => loadThreadChange(ctx, threadId(params.id)));

export const action = actionOf(async (ctx, { params, fields }) => {
	const thread = await changeThread(ctx, {
		threadId: threadId(params.id),
		...parseInput(threadChange, fields),
	});
	return redirect(`/t/${thread.id}/${thread.slug}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function ThreadChange() {
	const { title, thread, categories, mayEdit } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<div className="page narrow">
			<h1>{title}</h1>
			<FormProblem failure={failure} />
			<form method="post" className="stack" data-once>
				{mayEdit ? (
					<TextField
						name="title"
						label={t("forum:title")}
						failure={failure}
						defaultValue={thread.title}
						required
						maxLength={200}
						autoComplete="off"
					/>
				) : (
					<p>{thread.title}</p>
				)}
				{categories.length > 0 ? (
					<Field name="categoryId" label={t("forum:category")} failure={failure}>
						{(attributes) => (
							<select {...attributes} defaultValue={failure?.values.categoryId ?? thread.categoryId}>
								{categories.map((category) => (
									<option key={category.id} value={category.id}>
										{category.name}
									</option>
								))}
							</select>
						)}
					</Field>
				) : null}
				{mayEdit ? (
					<TextField
						name="tags"
						label={t("forum:tags")}
						hint={t("forum:tags-hint")}
						failure={failure}
						defaultValue={thread.tags}
						autoComplete="off"
					/>
				) : null}
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
