import { Meilisearch } from "meilisearch";
import type { Services } from "~/platform/services";

/** So long somebody waits for the server before the database answers instead. */
const SEARCH_MS = 1_500;
const WRITE_MS = 10_000;

export interface Clients {
	/** For people who wait. */
	search: Meilisearch;
	/** For everything that happens in the background. */
	write: Meilisearch;
	prefix: string;
}

const clients = new WeakMap<Services, Clients>();

/**
 * The search server, where the operator has set one. It is reached directly, like the database and the mail server:
 * no address that anybody else typed.
 */
export function clientsOf(services: Services): Clients | null {
	const { meilisearch } = services.env;
	if (meilisearch === null) return null;
	const { url: host, key: apiKey, prefix } = meilisearch;
	const known = clients.get(services) ?? {
		search: new Meilisearch({ host, apiKey, timeout: SEARCH_MS }),
		write: new Meilisearch({ host, apiKey, timeout: WRITE_MS }),
		prefix,
	};
	clients.set(services, known);
	return known;
}
