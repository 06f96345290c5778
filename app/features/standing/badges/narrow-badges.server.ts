import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import type { Badge, Measure } from "./contract";
import { rulesOf } from "./measured.server";

/** What a batch of news was about. */
export interface Touched {
	members: number[];
	/** Rules of which acts came, went or moved. */
	rules: ReadonlySet<string>;
	/** Posts whose likes may have changed. */
	posts: number[];
	/** News of members themselves: name, role, rules read. */
	people: boolean;
}

/**
 * The badges that this news can have changed for somebody: measuring the others would read all that very busy members
 * ever did, to find what is known. Left out are measures of other rules, badges that everybody concerned has for good,
 * and those of a post's likes where no post touched has as many.
 */
export async function narrowBadges(tx: WriteContext, badges: Badge[], touched: Touched): Promise<Badge[]> {
	const concerned = badges.filter((badge) => concerns(badge, touched));
	if (concerned.length === 0) return [];
	const { rows } = await sql<{ held: number[]; most: number }>`
		select coalesce((select json_agg(badge_id) from (
				select g.badge_id from badge_grant g
				where g.brand_id = ${tx.brand.id} and g.member_id = any(${touched.members}::bigint[]) and g.turn = 1
					and (g.revoked_at is null or g.revoked_by is not null)
				group by g.badge_id having count(*) = cardinality(${touched.members}::bigint[])
			) everybodys), '[]') as held,
			coalesce((select max(likes) from (
				select count(*)::integer as likes from standing_award a
				where a.brand_id = ${tx.brand.id} and a.rule = 'like-received' and a.present
					and a.subject_id = any(${touched.posts}::bigint[])
				group by a.subject_id
			) counted), 0) as most
	`.execute(tx.db);
	const { held, most } = rows[0] as { held: number[]; most: number };
	const known = new Set(held);
	return concerned.filter(({ id, measure, threshold, repeatable, autoRevoke }) => {
		if (autoRevoke) return true;
		if (!repeatable && known.has(id)) return false;
		return measure !== "liked-post" || most >= threshold;
	});
}

const notOfActs: ReadonlySet<Measure> = new Set(["years", "days-visited", "rules-read", "profile-complete"]);

function concerns({ measure }: Badge, { rules, people }: Touched): boolean {
	if (people) return true;
	if (measure === "likes-given") return rules.has("like-received");
	if (notOfActs.has(measure)) return false;
	return rulesOf[measure]?.some((rule) => rules.has(rule)) ?? true;
}
