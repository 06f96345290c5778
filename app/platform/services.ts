import type pg from "pg";
import type { Logger } from "pino";
import type { Env } from "./env.server";
import type { Subscriptions } from "./events/subscriptions";
import type { RateLimits } from "./limits/rate-limits.server";
import type { Mailer } from "./mail/mailer.server";
import type { PageCache } from "./pages/page-cache.server";
import type { Sessions } from "./session/sessions.server";
import type { Storage } from "./storage/storage.server";

/** What a process opens once and hands to every request and job. */
export interface Services {
	readonly env: Env;
	readonly pool: pg.Pool;
	readonly log: Logger;
	readonly pages: PageCache;
	readonly limits: RateLimits;
	readonly storage: Storage;
	readonly mailer: Mailer;
	readonly sessions: Sessions;
	readonly subscriptions: Subscriptions;
}
