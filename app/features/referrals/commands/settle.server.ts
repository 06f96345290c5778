import { sql } from "kysely";
import { type Context, inTransaction } from "~/platform/context";
import { readReferralSetting } from "../queries/read-setting.server";
import { pay } from "./pay.server";

interface Qualified {
	id: number;
	act: "posts" | "purchase";
	flagged: boolean;
}

/**
 * Looks at every referral that waits: confirmed and with posts enough that stand, or with a purchase past its return
 * window, it counts; odd ones wait for a look; too late, it expires. Each counts once, however often this runs. Returns how many count now.
 */
export async function settleReferrals(ctx: Context): Promise<number> {
	const setting = await readReferralSetting(ctx);
	if (!setting.enabled) return 0;
	const { act, posts, days, returnDays } = setting;
	return inTransaction(ctx, async (tx) => {
		const { rows } = await sql<Qualified>`
			with seen as (
				select r.id, cardinality(r.flags) > 0 as flagged,
					${act !== "posts"} and r.purchased_at is not null and r.returned_at is null
						and r.purchased_at <= ${tx.now}::timestamptz - ${returnDays} * interval '1 day' as bought,
					${act !== "purchase"} and (a.id is null or a.email_verified_at is not null) and (
						select count(*) from (
							select from post p
							join thread t on t.brand_id = p.brand_id and t.id = p.thread_id and t.visibility = 'published'
							where p.brand_id = r.brand_id and p.author_id = r.member_id and p.visibility = 'published'
								and p.created_at <= r.joined_at + ${days} * interval '1 day'
							limit ${posts}
						) stands
					) >= ${posts} as posted,
					r.joined_at + ${days} * interval '1 day' < ${tx.now}::timestamptz
						and (r.purchased_at is null or r.returned_at is not null) as late
				from referral r
				join member m on m.brand_id = r.brand_id and m.id = r.member_id
				left join account a on a.id = m.account_id
				where r.brand_id = ${tx.brand.id} and r.state = 'waiting'
				order by r.id for update of r skip locked
			)
			update referral r set
				state = case when not (s.bought or s.posted) then 'expired' when s.flagged then 'flagged' else r.state end,
				act = case when s.bought then 'purchase' when s.posted then 'posts' end,
				qualified_at = case when s.bought or s.posted then ${tx.now}::timestamptz end
			from seen s
			where r.brand_id = ${tx.brand.id} and r.id = s.id and (s.bought or s.posted or s.late)
			returning r.id, r.act, s.flagged
		`.execute(tx.db);
		const due = rows.filter((row) => row.act !== null && !row.flagged);
		for (const { id } of due) await pay(tx, id, setting);
		return due.length;
	});
}
