import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newPassword } from "~/features/members/contract";
import { resetPassword } from "~/features/members/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { AccountPage } from "~/ui/AccountPage";
import { TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx) => ({
	brand: ctx.brand,
	title: translator(ctx.locale)("account:set-password-title"),
}));

export const action = actionOf(async (ctx, { params, fields }) => {
	await resetPassword(ctx, parseInput(newPassword, { ...fields, token: params.token }));
	return redirect("/sign-in?reset", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function SetPassword() {
	const { title } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<AccountPage title={title} failure={failure} footer={<a href="/reset">{t("account:reset-title")}</a>}>
			<form method="post" className="stack" data-once>
				<TextField
					name="password"
					type="password"
					label={t("account:new-password")}
					hint={t("account:password-hint")}
					failure={failure}
					required
					minLength={10}
					autoComplete="new-password"
				/>
				<button className="button" type="submit">
					{t("account:set-password")}
				</button>
			</form>
		</AccountPage>
	);
}
