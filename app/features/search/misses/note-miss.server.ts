import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { isStaff } from "~/platform/identity";
import { fold } from "../language/fold";
import { today } from "./today.server";

/** Different words that one brand's day holds; a program that asks for nonsense fills no table. */
const MOST_A_DAY = 1_000;
const LONGEST = 100;
/** Addresses and numbers of a person: whoever types them looks for somebody, and that is nobody else's affair. */
const PERSONAL = /@|(?:\d[ ()/.+-]?){7,}/;

/** What may be kept of a search, or null: letters as they compare, without case and accents. */
export function keptWords(q: string): string | null {
	const words = fold(q).replace(/\s+/g, " ").trim();
	return words === "" || words.length > LONGEST || PERSONAL.test(words) ? null : words;
}

/** Counts a search that found nothing. Who searched is not kept, and staff does not count. */
export async function noteMiss(ctx: Context, q: string) {
	const words = keptWords(q);
	if (words === null || isStaff(ctx.actor)) return;
	if (await wasCountedJustNow(ctx, words)) return;
	const { id } = ctx.brand;
	const day = today(ctx);
	await sql`
		insert into search_miss as m (brand_id, day, words)
		select ${id}, ${day}, ${words}
		where (select count(*) from search_miss where brand_id = ${id} and day = ${day}) < ${MOST_A_DAY}
			or exists (select from search_miss where brand_id = ${id} and day = ${day} and words = ${words})
		on conflict (brand_id, day, words) do update set count = m.count + 1
	`.execute(ctx.db);
}

/** Somebody who reloads looks for it once. Remembered in this process only, and for minutes. */
async function wasCountedJustNow({ services, brand, actor, network }: Context, words: string) {
	try {
		const who = `${brand.id}:${actor?.memberId ?? network}:${words}`;
		await services.limits.spend("search-misses", who, { points: 1, seconds: 600, perProcess: true });
		return false;
	} catch {
		return true;
	}
}
