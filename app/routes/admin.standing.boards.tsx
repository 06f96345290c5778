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
import { StandingPage } from "~/ui/standing/StandingPage";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: adminStyles }];

export const loader = loaderOf(async (ctx, { url }) => {
	requireOwner(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("standing:place.boards"),
		boards: (await readStandingSetting(ctx)).boards,
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
	const { title, boards, seasons, saved } = useLoaderData<typeof loader>();
	const failure = failureOf(useActionData());
	const t = useTranslate();
	return (
		<StandingPage title={title} text={t("standing:board.admin-text")} saved={saved} failure={failure}>
			<form method="post" className="panel" data-once>
				<h2>{t("standing:board.question")}</h2>
				<p>{t(boards ? "standing:board.on" : "standing:board.off")}</p>
				<input type="hidden" name="intent" value="switch" />
				<input type="hidden" name="boards" value={boards ? "" : "on"} />
				<div className="form-actions">
					<button className={boards ? "button secondary" : "button"} type="submit">
						{t(boards ? "standing:board.turn-off" : "standing:board.turn-on")}
					</button>
				</div>
			</form>
			{boards ? <SeasonPanel seasons={seasons} failure={failure} /> : null}
		</StandingPage>
	);
}
