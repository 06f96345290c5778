import type { Context } from "~/platform/context";
import type { SearchAnswer, SearchQuery } from "../contract";
import { askEngine } from "../engines/ask-engine.server";
import { readHits } from "../hits/read-hits.server";

/** What the actor may read and looks for. Nothing typed makes it fail; only a damaged cursor is refused. */
export async function search(ctx: Context, query: SearchQuery): Promise<SearchAnswer> {
	const { answer, engine, fallback } = await askEngine(ctx, (engine) => engine.search(ctx, query));
	const { found, nextCursor, facets, suggestion, marks } = answer;
	const items = await readHits(ctx, found, marks);
	return { items, nextCursor, facets, engine, fallback, suggestion };
}
