import type { Context } from "~/platform/context";
import type { SearchAnswer, SearchQuery } from "../contract";
import { readHits } from "../hits/read-hits.server";
import { postgresEngine } from "../postgres/postgres-engine.server";

/** What the actor may read and looks for. Nothing typed makes it fail; only a damaged cursor is refused. */
export async function search(ctx: Context, query: SearchQuery): Promise<SearchAnswer> {
	const { found, nextCursor, facets, suggestion, marks } = await postgresEngine.search(ctx, query);
	const items = await readHits(ctx, found, marks);
	return { items, nextCursor, facets, engine: postgresEngine.name, fallback: false, suggestion };
}
