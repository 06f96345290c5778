import type { Context } from "~/platform/context";
import { type SearchHit, speakable } from "../contract";
import { askEngine } from "../engines/ask-engine.server";
import { readHits } from "../hits/read-hits.server";

/** While somebody types: at most eight threads, members and tags. */
export async function searchInstantly(ctx: Context, q: string): Promise<{ items: SearchHit[] }> {
	const { answer } = await askEngine(ctx, (engine) => engine.searchInstantly(ctx, speakable(q)));
	return { items: await readHits(ctx, answer.found, answer.marks) };
}
