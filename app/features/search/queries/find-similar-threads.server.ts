import type { Context } from "~/platform/context";
import { type SearchHit, speakable } from "../contract";
import { readHits } from "../hits/read-hits.server";
import { postgresEngine } from "../postgres/postgres-engine.server";

/** At most five threads that may be about the same as one with this title. */
export async function findSimilarThreads(ctx: Context, title: string): Promise<SearchHit[]> {
	const { found, marks } = await postgresEngine.findSimilarThreads(ctx, speakable(title));
	return readHits(ctx, found, marks);
}
