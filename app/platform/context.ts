import type { Database } from "@db/connect";
import type { DB } from "@db/schema";
import type { Transaction } from "kysely";
import type { Actor, Brand, Locale } from "./identity";
import type { Services } from "./services";

/** Everything a query may depend on. Nothing reads the clock, the environment or a global besides. */
export interface Context {
	readonly db: Database;
	readonly brand: Brand;
	/** Who acts: a member of this brand, or null for a visitor. */
	readonly actor: Actor | null;
	readonly now: Date;
	/** The interface language chosen for this request. */
	readonly locale: Locale;
	readonly requestId: string;
	/** The API key that a request brought, and whether it belongs to a member of staff. */
	readonly apiKey: {
		readonly id: number;
		readonly scopes: readonly string[];
		readonly ofStaff: boolean;
	} | null;
	/** The network that a request came from, for throttling: an IPv4 address, or the /64 of an IPv6 one. */
	readonly network: string;
	/** Whose personal link this browser followed, where somebody may join with this request. */
	readonly followed?: { readonly code: string; readonly own: boolean } | null;
	readonly services: Services;
}

/** The brand's own backend, acting for its members by a key of staff. */
export const isBackend = ({ apiKey }: Pick<Context, "apiKey">) =>
	apiKey?.ofStaff === true && apiKey.scopes.includes("moderate");

declare const insideTransaction: unique symbol;

/** A context inside a transaction; only `inTransaction` makes one. */
export interface WriteContext extends Context {
	readonly db: Transaction<DB>;
	/** Page tags changed so far; dropped from the page cache after the commit. */
	readonly changedPages: Set<string>;
	readonly [insideTransaction]: true;
}

/** Runs `work` in one transaction. A context that is in one already is used as it is. */
export async function inTransaction<T>(ctx: Context, work: (tx: WriteContext) => Promise<T>): Promise<T> {
	if ("changedPages" in ctx) return work(ctx as WriteContext);
	const changedPages = new Set<string>();
	const result = await ctx.db
		.transaction()
		.execute((trx) => work({ ...ctx, db: trx, changedPages } as unknown as WriteContext));
	ctx.services.pages.drop(changedPages);
	return result;
}
