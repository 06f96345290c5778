import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmAttempt, findAttempt } from "~/features/embed/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { AccountPage } from "~/ui/AccountPage";
import { failureOf } from "~/ui/failure-of";
import { useForum, useTranslate } from "~/ui/forum-context";

/** Where somebody lets a page of the brand's act for them. Changes nothing by being opened. */
export const loader = loaderOf(async (ctx, { params, url }) => {
	if (!ctx.actor) throw new DomainError("forbidden", "errors:sign-in-first");
	const isDone = url.searchParams.has("done");
	const finding = findAttempt(ctx, params.attempt ?? "");
	// The page that asked may have been faster and ended it.
	const attempt = await (isDone ? finding.catch(() => null) : finding);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("embed:confirm.title"),
		code: isDone ? null : attempt?.code,
		origin: attempt?.origin ?? null,
	};
});

export const action = actionOf(async (ctx, { params, url }) => {
	await confirmAttempt(ctx, params.attempt ?? "");
	return redirect(`${url.pathname}?done`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function ConfirmAttempt() {
	const { title, code, origin } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const { actor, brand } = useForum();
	const t = useTranslate();
	if (!code)
		return (
			<AccountPage title={title} notice={t("embed:confirm.done")}>
				{origin ? <span hidden data-tell-opener={origin} /> : null}
			</AccountPage>
		);
	return (
		<AccountPage title={title} text={t("embed:confirm.text")} failure={failure}>
			<p>{t("embed:confirm.from", { origin: origin ?? brand.origin })}</p>
			<p>
				{t("embed:confirm.code")}: <strong className="secret">{code}</strong>
			</p>
			<p className="hint">{t("embed:confirm.code-hint")}</p>
			<form method="post" className="stack" data-once>
				<button className="button" type="submit">
					{t("embed:confirm.continue", { name: actor?.displayName ?? "" })}
				</button>
			</form>
		</AccountPage>
	);
}
