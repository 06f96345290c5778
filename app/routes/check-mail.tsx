import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { translator } from "~/platform/i18n/translate";
import { AccountPage } from "~/ui/AccountPage";
import { useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx) => ({
	brand: ctx.brand,
	title: translator(ctx.locale)("account:check-mail-title"),
	devPages: ctx.services.env.devPages,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function CheckMail() {
	const { title, devPages } = useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<AccountPage title={title} text={t("account:check-mail-text")}>
			{devPages ? (
				<p className="notice">
					{t("account:check-mail-dev")} <a href="/dev/mail">/dev/mail</a>
				</p>
			) : null}
		</AccountPage>
	);
}
