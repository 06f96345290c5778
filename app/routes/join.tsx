import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findConsumer } from "~/features/discourse-connect/index.server";
import { joining } from "~/features/members/contract";
import { joinBrand } from "~/features/members/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { AccountPage } from "~/ui/AccountPage";
import { TextField } from "~/ui/Field";
import { failureOf } from "~/ui/failure-of";
import { useForum, useTranslate } from "~/ui/forum-context";

/** Whose session it is, for somebody who has an account and is no member of this brand yet. */
async function accountOf(ctx: Context, request: Request) {
	const owner = await ctx.services.sessions.read(request.headers.get("Cookie"));
	if (owner?.brandId !== ctx.brand.id) throw new DomainError("forbidden", "errors:sign-in-first");
	if ((await findConsumer(ctx))?.passwords === "staff")
		throw new DomainError("forbidden", "errors:connect.only");
	return owner.accountId;
}

export const loader = loaderOf(async (ctx, { request }) => {
	if (ctx.actor) throw redirect("/");
	await accountOf(ctx, request);
	return { brand: ctx.brand, title: translator(ctx.locale)("account:join-title", { brand: ctx.brand.name }) };
});

export const action = actionOf(async (ctx, { fields, request }) => {
	await joinBrand(ctx, await accountOf(ctx, request), parseInput(joining, fields).displayName);
	return redirect("/", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Join() {
	const { title } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	const { brand } = useForum();
	return (
		<AccountPage title={title} text={t("account:join-text", { brand: brand.name })} failure={failure}>
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
				<button className="button" type="submit">
					{t("account:join-button")}
				</button>
			</form>
		</AccountPage>
	);
}
