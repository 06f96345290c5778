import type { Context } from "~/platform/context";
import { type SearchHit, speakable } from "../contract";
import { askEngine } from "../engines/ask-engine.server";
import { readHits } from "../hits/read-hits.server";

/** At most five threads that may be about the same as one with this title. */
export async function findSimilarThreads(ctx: Context, title: string): Promise<SearchHit[]> {
	const { answer } = await askEngine(ctx, (engine) => engine.findSimilarThreads(ctx, speakable(title)));
	return readHits(ctx, answer.found, answer.marks);
}
