import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resetRequest } from "~/features/members/contract";
import { requestReset } from "~/features/members/index.server";
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
	title: translator(ctx.locale)("account:reset-title"),
}));

export const action = actionOf(async (ctx, { fields }) => {
	await requestReset(ctx, parseInput(resetRequest, fields).email);
	return redirect("/check-mail", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function RequestReset() {
	const { title } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<AccountPage
			title={title}
			text={t("account:reset-text")}
			failure={failure}
			footer={<a href="/sign-in">{t("common:sign-in")}</a>}
		>
			<form method="post" className="stack" data-once>
				<TextField
					name="email"
					type="email"
					label={t("account:email")}
					failure={failure}
					required
					autoComplete="username"
				/>
				<button className="button" type="submit">
					{t("account:reset-send")}
				</button>
			</form>
		</AccountPage>
	);
}
