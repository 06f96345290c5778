import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { directDecision } from "~/features/moderation/contract";
import { listReasons, moderatePost, reasonLabel } from "~/features/moderation/index.server";
import { findPost } from "~/features/threads/index.server";
import { canHidePost } from "~/features/threads/policy";
import { actionOf } from "~/http/action-of.server";
import { backTo } from "~/http/back-to";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { DomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { id } from "~/platform/text";
import { Field, FormProblem, TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx, { params }) => {
	const post = await findPost(ctx, parseInput(id.catch(0), params.id));
	if (!canHidePost(ctx.actor, post, post))
		throw new DomainError("forbidden", ctx.actor ? "errors:not-allowed" : "errors:sign-in-first");
	const reasons = (await listReasons(ctx)).map((reason) => ({
		code: reason.code,
		label: reasonLabel(reason, ctx.locale),
	}));
	return { brand: ctx.brand, post, reasons };
});

export const action = actionOf(async (ctx, { params, fields }) => {
	const postId = parseInput(id.catch(0), params.id);
	const { thread } = await moderatePost(ctx, postId, parseInput(directDecision, fields));
	return backTo(fields, `/t/${thread.id}/${thread.slug}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.post.threadTitle, noIndex: true }) : [];

export default function HidePost() {
	const { post, reasons } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<div className="page narrow">
			<h1>{t("forum:hide-title", { name: post.displayName })}</h1>
			<FormProblem failure={failure} />
			<blockquote className="prose" dangerouslySetInnerHTML={{ __html: post.bodyHtml }} />
			<form method="post" className="stack" data-once>
				<input type="hidden" name="revision" value={post.revision} />
				<Field name="outcome" label={t("moderation:outcome-label")} failure={failure}>
					{(attributes) => (
						<select {...attributes} defaultValue={failure?.values.outcome ?? "hide"}>
							<option value="hide">{t("moderation:outcome.hide")}</option>
							<option value="remove">{t("moderation:outcome.remove")}</option>
						</select>
					)}
				</Field>
				<Field name="reason" label={t("forum:hide-reason")} failure={failure}>
					{(attributes) => (
						<select {...attributes} required defaultValue={failure?.values.reason ?? ""}>
							<option value="" disabled>
								{t("moderation:choose-reason")}
							</option>
							{reasons.map(({ code, label }) => (
								<option key={code} value={code}>
									{label}
								</option>
							))}
						</select>
					)}
				</Field>
				<TextField
					name="message"
					label={t("moderation:message-label")}
					hint={t("moderation:message-hint")}
					failure={failure}
					maxLength={4000}
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
