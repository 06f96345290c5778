import pg from "pg";
import type { Logger } from "pino";
import { PAGES_CHANNEL } from "./channel";
import type { PageCache } from "./page-cache.server";

/** Hears of changed pages from all processes. While the line is down nothing is cached. Returns the way to stop. */
export function listenForPageChanges(url: string, pages: PageCache, log: Logger): () => Promise<void> {
	let client: pg.Client | null = null;
	let stopped = false;
	let retry: NodeJS.Timeout | undefined;
	let failures = 0;

	async function listen() {
		const next = new pg.Client({
			connectionString: url,
			keepAlive: true,
			application_name: "folkmoot-pages",
		});
		client = next;
		next.on("error", (error) => log.warn({ reason: error.message }, "the line for page changes broke"));
		next.on("end", () => {
			pages.setListening(false);
			if (!stopped) retry = setTimeout(() => void listen(), Math.min(10_000, 250 * 2 ** failures++));
		});
		next.on("notification", ({ payload }) => payload && pages.drop([payload]));
		try {
			await next.connect();
			await next.query(`listen ${PAGES_CHANNEL}`);
			failures = 0;
			pages.setListening(true);
		} catch (error) {
			log.warn({ reason: (error as Error).message }, "no line for page changes yet");
			await next.end().catch(() => {});
		}
	}
	void listen();
	return async () => {
		stopped = true;
		clearTimeout(retry);
		await client?.end().catch(() => {});
	};
}
