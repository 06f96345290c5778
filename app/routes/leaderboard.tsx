import { type LinksFunction, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listing } from "~/features/standing/boards/contract";
import { listMe } from "~/features/standing/index.server";
import { actionOf } from "~/http/action-of.server";
import { loaderOf } from "~/http/loader-of.server";
import { pageMeta } from "~/http/page-meta";
import { loadBoard } from "~/http/standing/load-board.server";
import { parseInput } from "~/platform/parse-input";
import standingStyles from "~/styles/standing.css?url";
import { EmptyState } from "~/ui/EmptyState";
import { useForum, useTranslate } from "~/ui/forum-context";
import { BoardChoice, BoardPager } from "~/ui/standing/BoardChoice";
import { BoardList } from "~/ui/standing/BoardList";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: standingStyles }];

export const loader = loaderOf((ctx, { url }) => loadBoard(ctx, url));

export const action = actionOf(async (ctx, { fields, url }) => {
	await listMe(ctx, parseInput(listing, fields).listed);
	return redirect(url.pathname + url.search, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) =>
	data ? pageMeta(data.brand, { title: data.title, canonical: "/leaderboard" }) : [];

export default function Leaderboard() {
	const { title, board, seasons, categories } = useLoaderData<typeof loader>();
	const { locale } = useForum();
	const t = useTranslate();
	const day = (text: string) =>
		new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
			new Date(`${text}T00:00:00Z`),
		);
	const { season, top, own } = board;
	return (
		<div className="page narrow">
			<h1>{title}</h1>
			<p className="hint">{t("standing:board.text")}</p>
			<BoardChoice board={board} seasons={seasons} categories={categories} />
			{board.period === "all" ? null : (
				<p className="hint">
					{season
						? t("standing:board.season-days", {
								name: season.name,
								since: day(season.since),
								until: day(season.until),
							})
						: t("standing:board.since", { date: day(board.starts) })}
				</p>
			)}
			{top.length === 0 ? (
				<EmptyState icon="flame" title={t("standing:board.nobody")}>
					<p>{t("standing:board.nobody-text")}</p>
				</EmptyState>
			) : (
				<BoardList rows={top} most={top[0]?.points ?? 1} label={title} />
			)}
			{own ? <BoardList rows={[own]} most={top[0]?.points ?? 1} label={t("standing:board.you")} /> : null}
			<BoardPager board={board} />
			{board.listed === null ? null : (
				<form method="post" className="panel" data-once>
					<p className="hint">{t(board.listed ? "standing:board.unlist-hint" : "standing:board.unlisted")}</p>
					<button className="button secondary" type="submit" name="listed" value={board.listed ? "" : "on"}>
						{t(board.listed ? "standing:board.unlist" : "standing:board.list")}
					</button>
				</form>
			)}
		</div>
	);
}
