import { boardQuery } from "~/features/standing/boards/contract";
import { listSeasons, readBoard } from "~/features/standing/index.server";
import { listCategories } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { translator } from "~/platform/i18n/translate";
import { parseInput } from "~/platform/parse-input";

/** A leaderboard, and what one can choose beside it. */
export async function loadBoard(ctx: Context, url: URL) {
	const board = await readBoard(ctx, parseInput(boardQuery, Object.fromEntries(url.searchParams)));
	const categories = await listCategories(ctx);
	return {
		brand: ctx.brand,
		title: translator(ctx.locale)("standing:board.title"),
		board,
		seasons: await listSeasons(ctx),
		categories: categories.map(({ slug, name }) => ({ slug, name })),
	};
}
