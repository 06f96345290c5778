import { LRUCache } from "lru-cache";
import type { Context } from "~/platform/context";
import { hotQuery } from "~/platform/hot-query.server";
import { prepareRule, type ReadyRule } from "./prepare-rule";
import type { ScreeningRule } from "./types";

export interface BrandRules {
	/** Which versions they are: every other state of the brand's rules has another. */
	fingerprint: string;
	rules: ReadyRule[];
}

/** The fingerprint of `BrandRules` in SQL, for brand $1. */
export const FINGERPRINT = `coalesce((
	select string_agg(r.id || '.' || r.version, ',' order by r.position, r.id)
	from screening_rule r where r.brand_id = $1 and r.archived_at is null and r.mode <> 'off'), '')`;

const RULES = `
	select id, kind, name, mode, verdict, version, settings from screening_rule
	where brand_id = $1 and archived_at is null and mode <> 'off' order by position, id`;

/** Per database, because ids mean something in one database only. */
const caches = new WeakMap<object, LRUCache<number, BrandRules>>();

/** A brand's rules with their matchers made; those that are known here, or as they are stored now. */
export async function brandRules(ctx: Context, { fresh = false } = {}): Promise<BrandRules> {
	const cache = cacheOf(ctx);
	const known = fresh ? undefined : cache.get(ctx.brand.id);
	if (known) return known;
	const rows = await hotQuery<ScreeningRule>(ctx, "screening-rules", RULES, [ctx.brand.id]);
	const loaded = {
		fingerprint: rows.map(({ id, version }) => `${id}.${version}`).join(","),
		rules: rows.flatMap((rule) => prepareOrSkip(ctx, rule)),
	};
	cache.set(ctx.brand.id, loaded);
	return loaded;
}

function cacheOf({ services }: Context) {
	const known = caches.get(services.pool);
	if (known) return known;
	const made = new LRUCache<number, BrandRules>({ max: 200 });
	caches.set(services.pool, made);
	return made;
}

/** A rule that cannot be read any more must not stop everybody from posting; the operator reads of it. */
function prepareOrSkip(ctx: Context, rule: ScreeningRule): ReadyRule[] {
	try {
		return [prepareRule(rule)];
	} catch (error) {
		ctx.services.log.error(
			{ ruleId: rule.id, version: rule.version, kind: rule.kind, reason: (error as Error).name },
			"a screening rule cannot be read and is left out",
		);
		return [];
	}
}
