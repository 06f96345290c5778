import { sql } from "kysely";
import { memberErased } from "~/features/members/events";
import type { WriteContext } from "~/platform/context";
import { subscribe } from "~/platform/events/subscriptions";
import { queueOne } from "../outbox/queue-changes.server";
import { tellPages } from "../tell-pages.server";

/** Rows that say something about one member, and about nobody else. */
const OWN = [
	"memberTitle",
	"memberVisit",
	"standingUnlisted",
	"levelState",
	"levelLock",
	"levelChange",
	"newcomerPost",
	"personOfTheWeek",
	"thanks",
	"badgeNomination",
	"standingRingMember",
] as const;

/**
 * Badges, level, thanks and places go at once. Points follow with the books: they are taken out there by entries, as
 * everything is, and what the member gave to others stays theirs.
 */
export const forgetStanding = subscribe(
	"standing.forget-standing",
	memberErased,
	async (tx, { memberId, texts }, eventId) => {
		await dropBadges(tx, memberId);
		for (const table of OWN)
			await tx.db
				.deleteFrom(table)
				.where("brandId", "=", tx.brand.id)
				.where("memberId", "=", memberId)
				.execute();
		await tx.db
			.deleteFrom("badgeNomination")
			.where("brandId", "=", tx.brand.id)
			.where("nominatedBy", "=", memberId)
			.execute();
		if (texts === "remove")
			await tx.db
				.deleteFrom("thanks")
				.where("brandId", "=", tx.brand.id)
				.where("givenBy", "=", memberId)
				.execute();
		await queueOne(tx, eventId, "member", memberId);
		await tellPages(tx, [memberId]);
	},
);

/** How many have a badge is kept beside it. */
const dropBadges = (tx: WriteContext, memberId: number) =>
	sql`
		with gone as (
			delete from badge_grant where brand_id = ${tx.brand.id} and member_id = ${memberId} returning badge_id, revoked_at
		), lost as (
			select badge_id, count(*) as turns from gone where revoked_at is null group by badge_id
		)
		update badge b set grant_count = b.grant_count - lost.turns from lost
		where b.brand_id = ${tx.brand.id} and b.id = lost.badge_id
	`.execute(tx.db);
