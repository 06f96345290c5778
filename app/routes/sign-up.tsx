import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findConsumer } from "~/features/discourse-connect/index.server";
import { signUp as contract } from "~/features/members/contract";
import { signUp } from "~/features/members/index.server";
import { readReferralSetting } from "~/features/referrals/index.server";
import { typedTouch } from "~/features/referrals/touch";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { DomainError } from "~/platform/errors";
import { safeReturn } from "~/platform/http/safe-return";
import { withReturn } from "~/platform/http/with-return";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { AccountPage } from "~/ui/AccountPage";
import { TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useForum, useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx, { page, url }) => {
	if (ctx.actor) throw redirect("/");
	if (!page.posted && (await findConsumer(ctx))?.passwords === "staff") throw redirect("/sign-in");
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("account:sign-up-title", { brand: ctx.brand.name }),
		next: safeReturn(url.searchParams.get("next"), "/"),
		invitations: (await readReferralSetting(ctx)).enabled && !ctx.followed,
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	if ((await findConsumer(ctx))?.passwords === "staff")
		throw new DomainError("forbidden", "errors:connect.only");
	const followed = typedTouch(fields.invitation, ctx.now) ?? ctx.followed;
	await signUp({ ...ctx, followed }, parseInput(contract, fields));
	return redirect("/check-mail", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: "/sign-up" }) : [];

export default function SignUp() {
	const { title, next, invitations } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	const { brand } = useForum();
	return (
		<AccountPage
			title={title}
			text={t("account:sign-up-text")}
			failure={failure}
			footer={
				<>
					{t("account:have-account")} <a href={withReturn("/sign-in", next)}>{t("common:sign-in")}</a>
				</>
			}
		>
			<form method="post" className="stack" data-once>
				<TextField
					name="displayName"
					label={t("account:display-name")}
					hint={t("account:display-name-hint")}
					failure={failure}
					required
					maxLength={60}
					autoComplete="nickname"
				/>
				<TextField
					name="email"
					type="email"
					label={t("account:email")}
					failure={failure}
					required
					autoComplete="email"
				/>
				<TextField
					name="password"
					type="password"
					label={t("account:password")}
					hint={t("account:password-hint")}
					failure={failure}
					required
					minLength={10}
					autoComplete="new-password"
				/>
				{invitations ? (
					<TextField
						name="invitation"
						label={t("account:invitation")}
						failure={failure}
						maxLength={20}
						autoComplete="off"
					/>
				) : null}
				<button className="button" type="submit">
					{t("account:join-title", { brand: brand.name })}
				</button>
			</form>
		</AccountPage>
	);
}
