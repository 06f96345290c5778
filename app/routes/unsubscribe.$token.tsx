import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { unsubscribing } from "~/features/notifications/contract";
import { unsubscribe } from "~/features/notifications/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";
import { AccountPage } from "~/ui/AccountPage";
import { useTranslate } from "~/ui/forum-context";

export const loader = loaderOf(async (ctx, { url }) => ({
	brand: ctx.brand,
	title: translator(ctx.locale)("account:unsubscribe-title", { brand: ctx.brand.name }),
	kind: parseInput(unsubscribing, { kind: url.searchParams.get("kind") }).kind ?? null,
	done: url.searchParams.has("done"),
}));

/** One click, from the page or straight from a mail program (RFC 8058), which sends no kind of its own in the body. */
export const action = actionOf(async (ctx, { params, fields, url }) => {
	const { kind } = parseInput(unsubscribing, {
		kind: fields.all === undefined ? url.searchParams.get("kind") : null,
	});
	await unsubscribe(ctx, params.token ?? "", kind ?? null);
	if (fields["List-Unsubscribe"] !== undefined)
		return new Response("Unsubscribed.", { headers: { "Content-Type": "text/plain" } });
	return redirect(`/unsubscribe/${encodeURIComponent(params.token ?? "")}?done`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function Unsubscribe() {
	const { title, kind, done } = useLoaderData<typeof loader>();
	const t = useTranslate();
	if (done)
		return (
			<AccountPage title={title} notice={t("account:unsubscribed")}>
				{null}
			</AccountPage>
		);
	return (
		<AccountPage
			title={title}
			text={kind ? t("account:unsubscribe-text", { kind: t(`account:mail-kind.${kind}`) }) : undefined}
		>
			<form method="post" className="stack">
				{kind ? (
					<button className="button" type="submit">
						{t("account:unsubscribe-one")}
					</button>
				) : null}
				<button className="button secondary" type="submit" name="all" value="1">
					{t("account:unsubscribe-all")}
				</button>
			</form>
		</AccountPage>
	);
}
