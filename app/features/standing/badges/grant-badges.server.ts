import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import { badgeEarned } from "../events";
import { type Badge, quietMeasures } from "./contract";
import { listBadges } from "./list-badges.server";
import { actsOfMembers, measured } from "./measured.server";
import { type Candidates, narrowBadges, type Touched } from "./narrow-badges.server";

/**
 * Gives the badges that these members have earned, once each whatever is tried again, and takes those back that say they
 * go when what they are for goes. What somebody took back by hand stays taken.
 */
export async function grantBadges(tx: WriteContext, touched: Touched): Promise<void> {
	const given = (await listBadges(tx)).filter(({ enabled, measure }) => enabled && measure !== "by-hand");
	const earned = await grantAll(tx, await narrowBadges(tx, given, touched));
	for (const { memberId, badgeId } of earned) {
		const badge = given.find(({ id }) => id === badgeId) as Badge;
		// Who has just accepted the rules or filled in the profile knows it.
		if (quietMeasures.has(badge.measure)) continue;
		await record(tx, badgeEarned, { memberId, slug: badge.slug, name: badge.name });
	}
}

interface Grant {
	memberId: number;
	badgeId: number;
}

/** One statement for all badges, each for its candidates; `members` null for everybody. Returns what is new. */
export async function grantAll(
	tx: WriteContext,
	candidates: (Candidates | { badge: Badge; members: null })[],
): Promise<Grant[]> {
	if (candidates.length === 0) return [];
	const brandId = tx.brand.id;
	const asked = { brandId, now: tx.now };
	const parts = candidates.map(
		({ badge, members }) =>
			sql`select ${badge.id}::bigint, member_id, turns from (${measured({ ...asked, members }, badge)}) one`,
	);
	const revocable = candidates.filter(({ badge }) => badge.autoRevoke);
	// Who has nothing to count any more has no row of their own.
	const held = revocable.map(
		({ badge, members }) => sql`select g.badge_id, g.member_id, 0 from badge_grant g
			where g.brand_id = ${brandId} and g.badge_id = ${badge.id} and g.revoked_at is null
				and ${members === null ? sql`true` : sql`g.member_id = any(${members}::bigint[])`}`,
	);
	const all = candidates.some(({ members }) => members === null)
		? null
		: [...new Set(candidates.flatMap(({ members }) => members ?? []))];
	const { rows } = await sql<Grant>`
		with ${actsOfMembers(
			{ ...asked, members: all },
			candidates.map(({ badge }) => badge),
		)},
		reached as materialized (
			select badge_id, member_id, max(turns) as turns from (
				${sql.join([...parts, ...held], sql` union all `)}
			) found (badge_id, member_id, turns) group by badge_id, member_id
		),
		due as (
			select r.badge_id, r.member_id, turn from reached r, generate_series(1, r.turns) turn
			join member m on m.brand_id = ${brandId}
			where m.id = r.member_id and m.role = 'member' and m.erased_at is null
		),
		granted as (
			insert into badge_grant as had (brand_id, badge_id, member_id, turn, granted_at)
			select ${brandId}::bigint, badge_id, member_id, turn, ${tx.now}::timestamptz from due
			order by badge_id, member_id, turn
			on conflict (brand_id, badge_id, member_id, turn) do update set revoked_at = null
				where had.revoked_at is not null and had.revoked_by is null
			returning badge_id, member_id, xmax = 0 as is_new
		),
		revoked as (
			update badge_grant g set revoked_at = ${tx.now}
			from reached r
			where g.brand_id = ${brandId} and g.badge_id = r.badge_id and g.member_id = r.member_id
				and g.badge_id = any(${revocable.map(({ badge }) => badge.id)}::bigint[]) and g.turn > r.turns and g.revoked_at is null and g.granted_by is null
			returning g.badge_id
		),
		moved as (
			select badge_id, sum(step) as step from (
				select badge_id, 1 as step from granted union all select badge_id, -1 from revoked
			) steps group by badge_id
		),
		counted as (
			update badge b set grant_count = b.grant_count + moved.step
			from moved where b.brand_id = ${brandId} and b.id = moved.badge_id
		)
		select distinct badge_id, member_id from granted where is_new order by 2, 1
	`.execute(tx.db);
	return rows;
}
