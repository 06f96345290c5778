import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { locking } from "~/features/threads/contract";
import { getThread, lockThread } from "~/features/threads/index.server";
import { canLockThread } from "~/features/threads/policy";
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
	const thread = await getThread(ctx, parseInput(id.catch(0), params.id));
	if (!canLockThread(ctx.actor, thread))
		throw new DomainError("forbidden", ctx.actor ? "errors:not-allowed" : "errors:sign-in-first");
	return { brand: ctx.brand, id: thread.id, slug: thread.slug, title: thread.title };
});

export const action = actionOf(async (ctx, { params, fields }) => {
	const { on, reason } = parseInput(locking, fields);
	const thread = await lockThread(ctx, { threadId: parseInput(id.catch(0), params.id), on, reason });
	return backTo(fields, `/t/${thread.id}/${thread.slug}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function LockThread() {
	const thread = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<div className="page narrow">
			<h1>{t("forum:lock-title", { title: thread.title })}</h1>
			<FormProblem failure={failure} />
			<form method="post" className="stack" data-once>
				<TextField
					name="reason"
					label={t("forum:lock-reason")}
					hint={t("forum:lock-hint")}
					failure={failure}
					maxLength={500}
				/>
				<div className="form-actions">
					<button className="button" type="submit" name="on" value="1">
						{t("forum:lock")}
					</button>
					<a className="quiet-button" href={`/t/${thread.id}/${thread.slug}`}>
						{t("common:cancel")}
					</a>
				</div>
			</form>
		</div>
	);
}
