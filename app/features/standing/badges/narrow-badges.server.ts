import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import type { Badge, Measure } from "./contract";
import { rulesOf } from "./measured.server";

/** What a batch of news was about. */
export interface Touched {
	/** Whose acts came, went or moved. */
	members: number[];
	/** Of whom themselves there is news: name, role, rules read. */
	people: number[];
	/** Who gave something. */
	givers: number[];
	/** Rules of which acts came, went or moved. */
	rules: ReadonlySet<string>;
	/** Posts whose likes may have changed. */
	posts: number[];
}

/** A badge and those who may have earned or lost it just now. */
export interface Candidates {
	badge: Badge;
	members: number[];
}

/**
 * The badges that this news can have changed, each with those for whom: measuring the others would read all that very
 * busy members ever did, to find what is known. Left out are measures of other rules, those who have a badge for good,
 * and badges of a post's likes where no post touched has as many.
 */
export async function narrowBadges(
	tx: WriteContext,
	badges: Badge[],
	touched: Touched,
): Promise<Candidates[]> {
	const concerned = badges
		.map((badge) => ({ badge, members: whomConcerns(badge, touched) }))
		.filter(({ members }) => members.length > 0);
	if (concerned.length === 0) return [];
	const everybody = [...new Set(concerned.flatMap(({ members }) => members))];
	const { rows } = await sql<Known>`${prepared}
		select coalesce((select json_agg(m.id) from member m
				where m.brand_id = ${tx.brand.id} and m.id = any(${everybody}::bigint[]) and m.role <> 'member'), '[]') as staff,
			coalesce((select json_object_agg(badge_id, members) from (
				select g.badge_id, json_agg(g.member_id) as members from badge_grant g
				where g.brand_id = ${tx.brand.id} and g.turn = 1 and (g.revoked_at is null or g.revoked_by is not null)
					and g.badge_id = any(${concerned.map(({ badge }) => badge.id)}::bigint[])
					and g.member_id = any(${everybody}::bigint[])
				group by g.badge_id
			) held), '{}') as held,
			coalesce((select json_object_agg(member_id, likes) from (
				select member_id, max(likes) as likes from (
					select a.member_id, a.subject_id, count(*)::integer as likes from standing_award a
					where a.brand_id = ${tx.brand.id} and a.rule = 'like-received' and a.present
						and a.subject_id = any(${touched.posts}::bigint[])
					group by 1, 2
				) posts group by member_id
			) counted), '{}') as likes
	`.execute(tx.db);
	const known = rows[0] as Known;
	return concerned
		.map(({ badge, members }) => ({ badge, members: whoLacks(badge, members, known) }))
		.filter(({ members }) => members.length > 0);
}

interface Known {
	/** They get no badges. */
	staff: number[];
	/** By badge, who has it for good. */
	held: Record<string, number[]>;
	/** By member, the most likes of one of the posts touched. */
	likes: Record<string, number>;
}

function whoLacks(
	{ id, measure, threshold, repeatable, autoRevoke }: Badge,
	members: number[],
	known: Known,
) {
	if (autoRevoke) return members;
	const settled = new Set(repeatable ? known.staff : [...known.staff, ...(known.held[id] ?? [])]);
	return members.filter(
		(member) => !settled.has(member) && (measure !== "liked-post" || (known.likes[member] ?? 0) >= threshold),
	);
}

const notOfActs: ReadonlySet<Measure> = new Set([
	"years",
	"days-visited",
	"referrals",
	"meetups-attended",
	"rules-read",
	"profile-complete",
]);

function whomConcerns({ measure }: Badge, { members, people, givers, rules }: Touched): number[] {
	if (notOfActs.has(measure)) return people;
	if (measure === "likes-given")
		return rules.has("like-received") ? [...new Set([...givers, ...people])] : people;
	const hasNews = rulesOf[measure]?.some((rule) => rules.has(rule)) ?? true;
	return hasNews ? [...new Set([...members, ...people])] : people;
}
