import type { Asking, EmbedAnswer } from "../embed-endpoint";
import { snapshotOf } from "../snapshot.server";

const MAX_AGE = "public, max-age=60, stale-while-revalidate=600";

/** The discussion as HTML that a site includes in its own page. */
export async function readThreadHtml({ ctx, query }: Asking, key: string): Promise<EmbedAnswer> {
	const { html, tags } = await snapshotOf(ctx, key, query.get("cursor"));
	return { html, tags, cacheControl: MAX_AGE };
}
