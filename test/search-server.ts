import { randomBytes } from "node:crypto";
import { Meilisearch } from "meilisearch";
import { push } from "~/features/search/push/push.server";
import { type FakeMeilisearch, startFakeMeilisearch } from "./fake-meilisearch/fake-meilisearch";
import type { TestForum } from "./forum";
import type { SearchAdapter } from "./search-behaviour";

/** Brings the search server into step with everything that happened, as the worker does. */
export async function settleSearch(forum: TestForum) {
	await forum.drainJobs();
	for (;;) {
		const pushed = await push({ db: forum.db, services: forum.services, now: new Date() });
		if (pushed === "done") return;
		if (typeof pushed === "object") throw new Error(pushed.problem);
	}
}

interface SearchServer {
	adapter: SearchAdapter;
	/** Null where the tests run against a real server. */
	fake: FakeMeilisearch | null;
	close(): Promise<void>;
}

/** The server of MEILISEARCH_URL, with indexes of its own, or else the fake. */
export async function searchServer(): Promise<SearchServer> {
	const { MEILISEARCH_URL: url, MEILISEARCH_KEY: key } = process.env;
	const adapter = { name: "meilisearch" as const, settle: settleSearch };
	if (!url || !key) {
		const fake = await startFakeMeilisearch();
		return { adapter: { ...adapter, settings: fake.settings }, fake, close: () => fake.close() };
	}
	const prefix = `test_${randomBytes(4).toString("hex")}`;
	const settings = { MEILISEARCH_URL: url, MEILISEARCH_KEY: key, MEILISEARCH_PREFIX: prefix };
	const close = async () => {
		const client = new Meilisearch({ host: url, apiKey: key });
		const { results } = await client.getRawIndexes({ limit: 1_000 });
		for (const { uid } of results.filter(({ uid }) => uid.startsWith(prefix))) await client.deleteIndex(uid);
	};
	return { adapter: { ...adapter, settings }, fake: null, close };
}
