import { PREPARED } from "@db/prepare-marked";
import { sql } from "kysely";

/**
 * Begins a query that is asked again and again in the same words: Postgres parses it once per connection, and from some
 * time on plans it once. For queries whose planning takes longer than their work, and whose best plan is always the same.
 */
export const prepared = sql.raw(PREPARED);
