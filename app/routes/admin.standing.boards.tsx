import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listSeasons, readStandingSetting } from "~/features/standing/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { requireOwner } from "~/http/require-owner.server";
import { actOnBoards } from "~/http/standing/act-on-boards.server";
import { translator } from "~/platform/i18n/translate";
import adminStyles from "~/styles/admin.css?url";
import { failureOf } from "~/ui/failure-of";
import { useTranslate } from "~/ui/forum-context";
import { SeasonPanel } from "~/ui/standing/SeasonPanel";
import { ShownForm } from "~/ui/standing/ShownForm";
import { StandingPage } from "~/ui/standing/StandingPage";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	const { boards, thanks } = await readStandingSetting(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("standing:place.boards"),
		boards,
		thanks,
		seasons: await listSeasons(ctx),
		saved: url.searchParams.has("saved"),
	};
});

export const action = actionOf(async (ctx, { fields }) => {
	requireOwner(ctx);
	await actOnBoards(ctx, fields);
	return redirect("/admin/standing/boards?saved", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, noIndex: true }) : [];

export default function AdminBoards() {
	const { title, boards, thanks, seasons, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<StandingPage title={title} text={t("standing:board.admin-text")} saved={saved} failure={failure}>
			<ShownForm part="boards" shown={boards} />
			{boards ? <SeasonPanel seasons={seasons} failure={failure} /> : null}
			<ShownForm part="thanks" shown={thanks} />
		</StandingPage>
	);
}
