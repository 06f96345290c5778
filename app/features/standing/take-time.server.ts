import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";

/** What counts everybody may take longer than a statement of a page; until the end of the transaction. */
export const takeTime = (tx: WriteContext) => sql`set local statement_timeout = '10min'`.execute(tx.db);
