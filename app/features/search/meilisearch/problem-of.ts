import type { MeilisearchApiError } from "meilisearch";

export interface Problem {
	/** `server`: nobody can be asked for a while. `index`: it has to be built anew. `request`: this one alone failed. */
	kind: "server" | "index" | "request";
	/** What is wrong and what to do, for the log and for `search status`. */
	sentence: string;
}

const BROKEN_INDEX = new Set([
	"index_not_found",
	"invalid_search_filter",
	"invalid_search_sort",
	"invalid_search_attributes_to_search_on",
	"invalid_document_filter",
]);
const FULL = new Set([
	"no_space_left_on_device",
	"database_size_limit_reached",
	"max_database_size_limit_reached",
]);

/** What an error of the client means; null where it is none of the server's. */
export function problemOf(error: unknown): Problem | null {
	const { name } = error as Error;
	// By their names: the server and Remix are bundled apart.
	if (name === "MeilisearchRequestError") return server(reasonOf(error as Error));
	// An answer that is no JSON: something else listens there, or a proxy before it.
	if (error instanceof SyntaxError)
		return server("what answers at MEILISEARCH_URL is no Meilisearch. Check the address.");
	if (name !== "MeilisearchApiError") return null;
	const { response, cause, message } = error as MeilisearchApiError;
	const { status } = response;
	const code = cause?.code ?? "";
	if (status === 401 || status === 403)
		return server(
			"Meilisearch refuses the key. Set MEILISEARCH_KEY to one that is valid and has the rights named in docs/search.md, and start again.",
		);
	if (FULL.has(code))
		return server(
			"Meilisearch has no room left. Give it more disk, or wipe it: its indexes are built again by themselves.",
		);
	if (status === 503 || status === 429)
		return server("Meilisearch has too much to do. It is asked again shortly.");
	if (status >= 500) return server(`Meilisearch failed (${status}). Read its log.`);
	if (BROKEN_INDEX.has(code))
		return {
			kind: "index",
			sentence: "the index is gone or is not as it was made. It is built again by itself.",
		};
	return { kind: "request", sentence: `Meilisearch refused a request: ${message}` };
}

const server = (sentence: string): Problem => ({ kind: "server", sentence });

function reasonOf({ cause }: Error): string {
	if ((cause as Error | undefined)?.name === "MeilisearchRequestTimeOutError")
		return "Meilisearch takes too long. Look at its load and its disk.";
	const { code } = ((cause as Error | undefined)?.cause ?? {}) as { code?: string };
	return `Meilisearch does not answer${code ? ` (${code})` : ""}. Check that it runs and that MEILISEARCH_URL is right.`;
}
