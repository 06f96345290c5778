import { sql } from "kysely";
import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { reviewingRing } from "../contract";
import { enterChanges } from "../ledger/enter-changes.server";
import type { MemberMonth } from "../ledger/spans";
import { reckonLevels } from "../levels/reckon-levels.server";
import { takeTurn } from "../take-turn.server";
import { tellPages } from "../tell-pages.server";

/** A manager looked at a ring: what its members gave each other so far counts for nothing, or it counts (again). */
export async function reviewRing(ctx: Context, { ring, verdict }: z.output<typeof reviewingRing>) {
	if (ctx.actor?.role !== "owner") throw new DomainError("forbidden", "errors:not-allowed");
	await inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		const members = await judge(tx, ring, verdict);
		if (verdict === "refused") await setAside(tx, ring);
		else await countAgain(tx, ring);
		await writeAudit(tx, {
			act: `standing.ring-${verdict}`,
			subjectKind: "brand",
			subjectId: tx.brand.id,
			after: { ring, members },
		});
		await tellPages(tx, await enterChanges(tx, { months: await monthsAmong(tx, members) }));
		await reckonLevels(tx, members);
	});
}

/** Keeps the verdict with the ring as it is now. Returns its members. */
async function judge(tx: WriteContext, ring: number, verdict: "released" | "refused"): Promise<number[]> {
	const { rows } = await sql<{ memberId: number }>`
		with judged as (
			update standing_ring set verdict = ${verdict}, reviewed_by = ${tx.actor?.memberId ?? null}, reviewed_at = ${tx.now},
				reviewed_inside = inside
			where brand_id = ${tx.brand.id} and id = ${ring} returning brand_id, id
		)
		select m.member_id from judged join standing_ring_member m on m.brand_id = judged.brand_id and m.ring_id = judged.id
		order by 1
	`.execute(tx.db);
	if (rows.length === 0) throw new DomainError("not-found", "errors:standing.review-gone");
	return rows.map(({ memberId }) => memberId);
}

/** Said a second time of a ring that went on, the days grow. */
const setAside = (tx: WriteContext, ring: number) =>
	sql`
		insert into standing_set_aside as known (brand_id, ring_id, member_id, giver_id, since, until)
		select r.brand_id, r.id, earner.member_id, giver.member_id, r.first_at, ${tx.now}::timestamptz
		from standing_ring r
		join standing_ring_member earner on earner.brand_id = r.brand_id and earner.ring_id = r.id
		join standing_ring_member giver on giver.brand_id = r.brand_id and giver.ring_id = r.id and giver.member_id <> earner.member_id
		where r.brand_id = ${tx.brand.id} and r.id = ${ring}
		on conflict (brand_id, ring_id, member_id, giver_id) do update
			set since = least(known.since, excluded.since), until = greatest(known.until, excluded.until)
	`.execute(tx.db);

const countAgain = (tx: WriteContext, ring: number) =>
	tx.db
		.deleteFrom("standingSetAside")
		.where("brandId", "=", tx.brand.id)
		.where("ringId", "=", ring)
		.execute();

async function monthsAmong(tx: WriteContext, members: number[]): Promise<MemberMonth[]> {
	const { rows } = await sql<MemberMonth>`
		select distinct member_id, month::text from standing_award
		where brand_id = ${tx.brand.id} and counterparty_id = any(${members}::bigint[]) and member_id = any(${members}::bigint[])
	`.execute(tx.db);
	return rows;
}
