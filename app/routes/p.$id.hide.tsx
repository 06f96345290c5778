import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hiding } from "~/features/threads/contract";
import { findPost, hidePost } from "~/features/threads/index.server";
import { canHidePost } from "~/features/threads/policy";
import { actionOf } from "~/http/action-of.server";
import { backTo } from "~/http/back-to";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { DomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import { FormProblem, TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx, { params }) => {
	const post = await findPost(ctx, parseInput(id.catch(0), params.id));
	if (!canHidePost(ctx.actor, post))
		throw new DomainError("forbidden", ctx.actor ? "errors:not-allowed" : "errors:sign-in-first");
	return { brand: ctx.brand, post };
});

export const action = actionOf(async (ctx, { params, fields }) => {
	const { thread } = await hidePost(ctx, {
		postId: parseInput(id.catch(0), params.id),
		...parseInput(hiding, fields),
	});
	return backTo(fields, `/t/${thread.id}/${thread.slug}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.post.threadTitle, noIndex: true }) : [];

export default function HidePost() {
	const { post } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<div className="page narrow">
			<h1>{t("forum:hide-title", { name: post.displayName })}</h1>
			<FormProblem failure={failure} />
			<blockquote className="prose" dangerouslySetInnerHTML={{ __html: post.bodyHtml }} />
			<form method="post" className="stack" data-once>
				<TextField
					name="reason"
					label={t("forum:hide-reason")}
					hint={t("forum:hide-hint")}
					failure={failure}
					maxLength={1000}
				/>
				<div className="form-actions">
					<button className="button" type="submit">
						{t("forum:hide")}
					</button>
					<a className="quiet-button" href={`/p/${post.id}`}>
						{t("common:cancel")}
					</a>
				</div>
			</form>
		</div>
	);
}
