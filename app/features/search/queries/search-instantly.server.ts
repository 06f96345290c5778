import type { Context } from "~/platform/context";
import { type SearchHit, speakable } from "../contract";
import { readHits } from "../hits/read-hits.server";
import { postgresEngine } from "../postgres/postgres-engine.server";

/** While somebody types: at most eight threads, members and tags. */
export async function searchInstantly(ctx: Context, q: string): Promise<{ items: SearchHit[] }> {
	const { found, marks } = await postgresEngine.searchInstantly(ctx, speakable(q));
	return { items: await readHits(ctx, found, marks) };
}
