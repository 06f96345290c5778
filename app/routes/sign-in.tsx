import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signIn as contract } from "~/features/members/contract";
import { signIn } from "~/features/members/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { safeReturn } from "~/platform/http/safe-return";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { AccountPage } from "~/ui/AccountPage";
import { TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx, { url }) => {
	const next = safeReturn(url.searchParams.get("next"), "/");
	if (ctx.actor) throw redirect(next);
	const t = translator(ctx.locale);
	const notice = url.searchParams.has("confirmed")
		? t("account:confirmed")
		: url.searchParams.has("reset")
			? t("account:password-set")
			: null;
	return { brand: ctx.brand, title: t("account:sign-in-title", { brand: ctx.brand.name }), next, notice };
});

export const action = actionOf(async (ctx, { fields, request, page }) => {
	const { next, ...credentials } = parseInput(contract, fields);
	const { cookie, joined } = await signIn(ctx, credentials, request.headers.get("Cookie"));
	page.cookies.length = 0;
	page.cookies.push(cookie);
	return redirect(joined ? safeReturn(next, "/") : "/join", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function SignIn() {
	const { title, next, notice } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<AccountPage
			title={title}
			notice={failure ? null : notice}
			failure={failure}
			footer={
				<>
					{t("account:no-account")} <a href="/sign-up">{t("common:sign-up")}</a> ·{" "}
					<a href="/reset">{t("account:forgot")}</a>
				</>
			}
		>
			<form method="post" className="stack" data-once>
				<input type="hidden" name="next" value={next} />
				<TextField
					name="email"
					type="email"
					label={t("account:email")}
					failure={failure}
					required
					autoComplete="username"
				/>
				<TextField
					name="password"
					type="password"
					label={t("account:password")}
					failure={failure}
					required
					autoComplete="current-password"
				/>
				<button className="button" type="submit">
					{t("common:sign-in")}
				</button>
			</form>
		</AccountPage>
	);
}
