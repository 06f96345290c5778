import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { postEdit } from "~/features/threads/contract";
import { editPost, findPost } from "~/features/threads/index.server";
import { canEditPost } from "~/features/threads/policy";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { withWaiting } from "~/http/own-waiting.server";
import { pageMeta } from "~/http/page-meta";
import { takePicture } from "~/http/picture-field.server";
import { DomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { writeMarkdown } from "~/platform/rich-text/write-markdown";
import { id } from "~/platform/text";
import { ReturnedText } from "~/ui/decisions/ReturnedText";
import { FormProblem, TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { Composer } from "~/ui/forum/Composer";
import { useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx, { params }) => {
	const post = await findPost(ctx, parseInput(id.catch(0), params.id));
	if (!canEditPost(ctx.actor, post, post))
		throw new DomainError("forbidden", ctx.actor ? "errors:not-allowed" : "errors:sign-in-first");
	const [found] = await withWaiting(ctx, post.threadId, [post]);
	return {
		brand: ctx.brand,
		post,
		returned: post.visibility === "returned" ? (found?.waiting ?? null) : null,
		markdown: writeMarkdown(post.document),
		document: JSON.stringify(post.document),
	};
});

export const action = actionOf(async (ctx, { params, fields }) => {
	await takePicture(ctx, fields);
	const post = await editPost(ctx, {
		postId: parseInput(id.catch(0), params.id),
		...parseInput(postEdit, fields),
	});
	return redirect(`/t/${post.thread.id}/${post.thread.slug}?number=${post.number}#p${post.number}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.post.threadTitle, noIndex: true }) : [];

export default function EditPost() {
	const { post, returned, markdown, document } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<div className="page narrow">
			<h1>{t("forum:edit-title")}</h1>
			{returned ? (
				<div className="notice warn waiting">
					<ReturnedText waiting={{ ...returned, marked: false }} />
				</div>
			) : null}
			<FormProblem failure={failure} />
			<form method="post" encType="multipart/form-data" className="stack" data-once>
				<input type="hidden" name="revision" value={failure?.values.revision ?? post.revision} />
				{post.number === 1 ? (
					<TextField
						name="title"
						label={t("forum:title")}
						failure={failure}
						defaultValue={post.threadTitle}
						required
						maxLength={200}
					/>
				) : null}
				<Composer
					label={t("forum:text")}
					failure={failure}
					markdown={markdown}
					document={document}
					rows={12}
				/>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("common:save")}
					</button>
					<a className="quiet-button" href={`/p/${post.id}`}>
						{t("common:cancel")}
					</a>
				</div>
			</form>
		</div>
	);
}
