import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";

/** One book-keeper per brand, who reads after the one before has written. */
export const takeTurn = (tx: WriteContext) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`standing.books:${tx.brand.id}`}, 0))`.execute(tx.db);
