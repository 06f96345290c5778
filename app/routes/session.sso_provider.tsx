import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerSite, readPair } from "~/features/discourse-connect/index.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { translator } from "~/platform/i18n/translate";
import { AccountPage } from "~/ui/AccountPage";
import { useTranslate } from "~/ui/forum-context";

/**
 * Another site of the brand's asks who this is. Somebody who has just signed in comes from a form of ours, and browsers
 * count a redirect after a form as the form's own: one to another site is stopped by `form-action`. They get a page that
 * goes on by itself.
 */
export const loader = loaderOf(async (ctx, { url, request }) => {
	const address = await answerSite(ctx, readPair(ctx, url.searchParams));
	if (!comesFromHere(request, url.origin)) throw redirect(address);
	const { host } = new URL(address);
	return { brand: ctx.brand, title: translator(ctx.locale)("connect:onward-title", { host }), address };
});

const comesFromHere = ({ headers }: Request, origin: string) =>
	headers.get("Sec-Fetch-Site") === "same-origin" ||
	(headers.get("Referer")?.startsWith(`${origin}/`) ?? false);

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data
		? [
				...pageMeta(data.brand, { title: data.title, noIndex: true }),
				{ httpEquiv: "refresh", content: `0;url=${data.address}` },
			]
		: [];

export default function AnswerSite() {
	const { title, address } = useLoaderData<typeof loader>();
	const t = useTranslate();
	return (
		<AccountPage title={title}>
			<p>
				<a className="button" href={address}>
					{t("connect:onward")}
				</a>
			</p>
		</AccountPage>
	);
}
