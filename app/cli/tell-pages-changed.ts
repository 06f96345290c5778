import type { Database } from "@db/connect";
import { sql } from "kysely";
import { PAGES_CHANNEL } from "~/platform/pages/channel";

/** Tells running servers to drop cached pages, after a change for which no fact was recorded. */
export const tellPagesChanged = (db: Database, tags: string[]) =>
	sql`select pg_notify(${PAGES_CHANNEL}, tag) from unnest(${tags}::text[]) tag`.execute(db);
