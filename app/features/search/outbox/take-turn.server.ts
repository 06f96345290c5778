import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";

/** One writer per brand, who reads after the one before has written: what was read earlier never overwrites. */
export const takeTurn = (tx: WriteContext) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`search.write:${tx.brand.id}`}, 0))`.execute(tx.db);
