import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findConsumer } from "~/features/discourse-connect/index.server";
import { signIn as contract } from "~/features/members/contract";
import { signIn } from "~/features/members/index.server";
import { actionOf, type Failure } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { safeReturn } from "~/platform/http/safe-return";
import { withReturn } from "~/platform/http/with-return";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { AccountPage } from "~/ui/AccountPage";
import { ContinueWithSite } from "~/ui/connect/ContinueWithSite";
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
	const consumer = await findConsumer(ctx);
	const isStaffDoor = consumer?.passwords === "staff" && url.searchParams.has("staff");
	return {
		brand: ctx.brand,
		title: t("account:sign-in-title", { brand: ctx.brand.name }),
		next,
		notice,
		/** By the brand's own site. */
		hasSite: consumer !== undefined && !isStaffDoor,
		hasPasswords: consumer?.passwords !== "staff" || isStaffDoor,
		hasSignUp: consumer?.passwords !== "staff",
	};
});

export const action = actionOf(async (ctx, { fields, request, page }) => {
	const { next, ...credentials } = parseInput(contract, fields);
	const staffOnly = (await findConsumer(ctx))?.passwords === "staff";
	const { cookie, joined } = await signIn(ctx, credentials, request.headers.get("Cookie"), { staffOnly });
	page.cookies.length = 0;
	page.cookies.push(cookie);
	return redirect(joined ? safeReturn(next, "/") : "/join", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function SignIn() {
	const { title, next, notice, hasSite, hasPasswords, hasSignUp } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const staffDoor = `/sign-in?staff&next=${encodeURIComponent(next)}`;
	const t = useTranslate();
	return (
		<AccountPage
			title={title}
			notice={failure ? null : notice}
			failure={failure}
			footer={
				hasPasswords ? (
					<>
						{hasSignUp ? (
							<>
								{t("account:no-account")} <a href={withReturn("/sign-up", next)}>{t("common:sign-up")}</a> ·{" "}
							</>
						) : null}
						<a href="/reset">{t("account:forgot")}</a>
					</>
				) : (
					<a href={staffDoor}>{t("connect:staff-door")}</a>
				)
			}
		>
			{hasSite ? <ContinueWithSite next={next} isOnly={!hasPasswords} /> : null}
			{hasPasswords ? <PasswordForm next={next} failure={failure} /> : null}
		</AccountPage>
	);
}

function PasswordForm({ next, failure }: { next: string; failure: Failure | null }) {
	const t = useTranslate();
	return (
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
	);
}
