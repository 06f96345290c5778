import { readersOf } from "~/features/threads/policy";
import type { Context } from "~/platform/context";
import { hotQuery } from "~/platform/hot-query.server";
import { isPlacementKey } from "../contract";

const COUNT = `
	select p.key, p.thread_id as "threadId", t.reply_count as count
	from placement p
	join thread t on t.brand_id = p.brand_id and t.id = p.thread_id and t.visibility = 'published'
	join category c on c.brand_id = t.brand_id and c.id = t.category_id and c.readable_by = any($3)
	where p.brand_id = $1 and p.key = any($2)`;

interface Counted {
	key: string;
	threadId: number;
	count: number;
}

/** Published posts at each of the keys, as a visitor may know them. Keys without any are left out. */
export const countPosts = (ctx: Context, keys: string[]): Promise<Counted[]> =>
	hotQuery<Counted>(ctx, "embed-count-posts", COUNT, [
		ctx.brand.id,
		keys.filter(isPlacementKey),
		readersOf(null),
	]);
