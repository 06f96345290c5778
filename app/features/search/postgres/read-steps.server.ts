import { sql } from "kysely";
import { LRUCache } from "lru-cache";
import type { Context } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import { remember } from "~/platform/remember";
import type { SearchQuery } from "../contract";
import { BLOCK, blockOf, label, MOST_LIKED } from "../documents/labels";
import { quoted } from "./read-search-words.server";

/** What has no more likes than this step's is so common that it is looked through by age, with everything else. */
const COMMON_LIKES = 1;

export interface Steps {
	/** Labels of the most liked posts, where these are wanted first. A post may come again with its block. */
	liked: string[];
	/** Labels of the blocks, from the newest. */
	blocks: string[];
	/** How many blocks' worth of posts is missing in the newest of them. */
	missing: number;
	/** Which share of all blocks they are. */
	share: number;
}

/** The order in which words that are in very many posts are looked for. Whoever has enough does not look into the rest. */
export async function readSteps(ctx: Context, { from, to, sort }: SearchQuery): Promise<Steps> {
	const all = await endsOf(ctx);
	const { newest, oldest } = from || to ? await readEnds(ctx, { from, to }) : all;
	if (newest === null || oldest === null) return { liked: [], blocks: [], missing: 0, share: 1 };
	// Ids and times rise together, but for neighbours.
	const [first, last] = [Math.max(0, blockOf(oldest) - 1), blockOf(newest) + 1];
	const blocks = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
		quoted(label.block(ctx.brand.id, last - at)),
	);
	const liked = Array.from({ length: sort === "likes" ? MOST_LIKED - COMMON_LIKES : 0 }, (_, at) =>
		quoted(label.liked(MOST_LIKED - at)),
	);
	// Of posts that have moved, ids say nothing of their time: then there are no fewer blocks than these.
	const inAll = blockOf(all.newest ?? newest) - blockOf(all.oldest ?? oldest) + 3;
	const share = Math.min(1, blocks.length / Math.max(1, inAll));
	return { liked, blocks, missing: last + 1 - newest / BLOCK, share };
}

/** Ids of the newest and the oldest post between two days; null where there is none. */
type Ends = Record<"newest" | "oldest", number | null>;

/** Meanwhile nobody writes a block of posts: those that come are in the last one, or in the one that is asked besides. */
const KEPT_MS = 5_000;
const known = new WeakMap<object, LRUCache<number, Promise<Ends>>>();

/** Of all posts, as they were a moment ago. Where nothing was there it is looked again. */
async function endsOf(ctx: Context): Promise<Ends> {
	const { pool } = ctx.services;
	const brands = known.get(pool) ?? new LRUCache<number, Promise<Ends>>({ max: 1_000, ttl: KEPT_MS });
	known.set(pool, brands);
	const ends = await remember(brands, ctx.brand.id, () => readEnds(ctx, {}));
	if (ends.newest === null) brands.delete(ctx.brand.id);
	return ends;
}

async function readEnds(ctx: Context, { from, to }: Pick<SearchQuery, "from" | "to">): Promise<Ends> {
	const posts = sql`select ref_id from search_document where brand_id = ${ctx.brand.id} and kind = 'post'`;
	const { rows } = await sql<Ends>`${prepared}
		select (${posts} ${to ? sql`and created_at <= ${to}` : sql``} order by created_at desc, ref_id desc limit 1) as newest,
			(${posts} ${from ? sql`and created_at >= ${from}` : sql``} order by created_at, ref_id limit 1) as oldest
	`.execute(ctx.db);
	return rows[0] as Ends;
}
