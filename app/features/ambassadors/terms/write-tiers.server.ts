import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { brandPages, PAGES_CHANNEL } from "~/platform/pages/channel";

/** What the terms say of members: member_id, tier, alumni. Without a programme nobody has a tier. */
export const tiersSaid = (brandId: number, memberIds: number[] | null): RawBuilder<unknown> => sql`
	select m.id as member_id, coalesce(case when p.enabled and m.erased_at is null and t.state in ('active', 'grace') then t.tier end, 0)::smallint as tier,
		m.erased_at is null and coalesce(t.state, 'offered') = 'offered' and coalesce((
			select past.end_reason in ('lapsed', 'left', 'agreement') from ambassador_term past
			where past.brand_id = m.brand_id and past.member_id = m.id and past.state = 'ended' and past.since is not null
			order by past.ended_at desc, past.id desc limit 1), false) as alumni
	from member m
	left join ambassador_programme p on p.brand_id = m.brand_id
	left join ambassador_term t on t.brand_id = m.brand_id and t.member_id = m.id and t.state <> 'ended'
	where m.brand_id = ${brandId} and ${memberIds === null ? sql`true` : sql`m.id = any(${memberIds}::bigint[])`}`;

/** Brings the members in line with their terms; of everybody for null. Nobody else writes a tier. */
export async function writeTiers(tx: WriteContext, memberIds: number[] | null) {
	if (memberIds?.length === 0) return;
	const { rows } = await sql<{ id: number }>`
		update member set tier = said.tier, alumni = said.alumni
		from (${tiersSaid(tx.brand.id, memberIds)}) said
		where member.brand_id = ${tx.brand.id} and member.id = said.member_id
			and (member.tier, member.alumni) is distinct from (said.tier, said.alumni)
		returning member.id
	`.execute(tx.db);
	if (rows.length === 0) return;
	// A name stands in many threads, with its flair.
	const tag = brandPages(tx.brand.id);
	tx.changedPages.add(tag);
	await sql`select pg_notify(${PAGES_CHANNEL}, ${tag})`.execute(tx.db);
}
