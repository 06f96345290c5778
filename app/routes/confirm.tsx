import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmation } from "~/features/members/contract";
import { confirmEmail } from "~/features/members/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { AccountPage } from "~/ui/AccountPage";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";

/** Only shows a button: programs that follow links in mails must not change anything. */
export const loader = loaderOf(async (ctx, { url }) => ({
	brand: ctx.brand,
	title: translator(ctx.locale)("account:confirm-title"),
	token: url.searchParams.get("token") ?? "",
}));

export const action = actionOf(async (ctx, { fields }) => {
	await confirmEmail(ctx, parseInput(confirmation, fields).token);
	return redirect("/sign-in?confirmed", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Confirm() {
	const { title, token } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<AccountPage
			title={title}
			text={t("account:confirm-text")}
			failure={failure}
			footer={<a href="/sign-in">{t("common:sign-in")}</a>}
		>
			<form method="post" className="stack" data-once>
				<input type="hidden" name="token" value={token} />
				<button className="button" type="submit">
					{t("account:confirm-button")}
				</button>
			</form>
		</AccountPage>
	);
}
