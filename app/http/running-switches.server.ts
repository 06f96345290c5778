import { LRUCache } from "lru-cache";
import { listSwitches, type SwitchView } from "~/features/rules/index.server";
import type { Context } from "~/platform/context";

/** A banner may be this late: members ask for many pages a second, and switches change a few times a year. */
const AGE_MS = 2_000;

/** Per database, because ids mean something in one database only. */
const caches = new WeakMap<object, LRUCache<number, { switches: SwitchView[] }>>();

/** What is switched on for a time where a member is about to write. Visitors do not write, and are not asked for. */
export async function runningSwitches(
	ctx: Context,
	place: { categoryId?: number; threadId?: number } = {},
): Promise<SwitchView[]> {
	if (!ctx.actor) return [];
	return (await allSwitches(ctx)).filter(
		({ categoryId, threadId, endsAt }) =>
			endsAt > ctx.now &&
			(categoryId === null || categoryId === place.categoryId) &&
			(threadId === null || threadId === place.threadId),
	);
}

async function allSwitches(ctx: Context) {
	const { pool } = ctx.services;
	const cache =
		caches.get(pool) ?? new LRUCache<number, { switches: SwitchView[] }>({ max: 500, ttl: AGE_MS });
	caches.set(pool, cache);
	const known = cache.get(ctx.brand.id);
	if (known) return known.switches;
	const switches = await listSwitches(ctx);
	cache.set(ctx.brand.id, { switches });
	return switches;
}
