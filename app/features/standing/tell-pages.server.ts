import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { PAGES_CHANNEL } from "~/platform/pages/channel";
import { standingPages } from "./pages";

/** Cached profiles say something else now, in every process. */
export async function tellPages(tx: WriteContext, changed: readonly unknown[]) {
	if (changed.length === 0) return;
	const tag = standingPages(tx.brand.id);
	tx.changedPages.add(tag);
	await sql`select pg_notify(${PAGES_CHANNEL}, ${tag})`.execute(tx.db);
}
