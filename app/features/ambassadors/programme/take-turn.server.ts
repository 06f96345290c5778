import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";

/** One change of a brand's programme or of all its terms at a time. */
export const takeTurn = (tx: WriteContext) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`ambassadors:${tx.brand.id}`}, 0))`.execute(tx.db);
