import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { canReadImpact } from "../policy";
import { requireProgramme } from "../programme/read-programme.server";
import type { TierNumber } from "../tiers";

export interface Impact {
	answersAccepted: number;
	/** Distinct people whose question was answered. */
	peopleHelped: number;
	/** People whose very first thread was answered first by this member. */
	newcomersWelcomed: number;
	likes: number;
	posts: number;
	missions: { title: string; acceptedAt: Date }[];
}

export interface ImpactTerm {
	tier: TierNumber;
	since: Date;
	endedAt: Date | null;
	isPublic: boolean;
}

/** Since when somebody is or was an ambassador; `not-found` for who never was, and for readers whose business it is not. */
export async function requireImpact(ctx: Context, memberId: number): Promise<ImpactTerm> {
	await requireProgramme(ctx);
	const { rows } = await sql<ImpactTerm>`
		select t.tier, (select min(f.since) from ambassador_term f where f.brand_id = t.brand_id and f.member_id = t.member_id) as since,
			t.ended_at, coalesce(p.public_impact, false) as is_public
		from ambassador_term t
		left join ambassador_preference p on p.brand_id = t.brand_id and p.member_id = t.member_id
		where t.brand_id = ${ctx.brand.id} and t.member_id = ${memberId} and t.since is not null
		order by t.ended_at desc nulls first, t.id desc limit 1
	`.execute(ctx.db);
	const [term] = rows;
	if (!term || !canReadImpact(ctx.actor, { id: memberId }, term.isPublic))
		throw new DomainError("not-found", "errors:ambassadors.no-impact");
	return term;
}

/** What a member did for others in one year (UTC). */
export async function readImpact({ db, brand }: Context, memberId: number, year: number): Promise<Impact> {
	const from = sql`${`${year}-01-01`}::date::timestamp at time zone 'UTC'`;
	const to = sql`${`${year + 1}-01-01`}::date::timestamp at time zone 'UTC'`;
	const { rows } = await sql<Impact>`
		with acts as (
			select a.rule, a.subject_id from standing_award a
			where a.brand_id = ${brand.id} and a.member_id = ${memberId} and a.present and a.state not in ('quarantined', 'refused')
				and a.month >= ${`${year}-01-01`}::date and a.month < ${`${year + 1}-01-01`}::date
		)
		select
			(select count(*)::int from acts where rule = 'answer-accepted') as answers_accepted,
			(select count(distinct t.author_id)::int from acts join thread t on t.brand_id = ${brand.id} and t.id = acts.subject_id
				where acts.rule = 'answer-accepted') as people_helped,
			(select count(*)::int from acts where rule = 'like-received') as likes,
			(select count(*)::int from acts where rule in ('thread-started', 'reply-posted')) as posts,
			(select count(distinct t.author_id)::int from post p
				join thread t on t.brand_id = p.brand_id and t.id = p.thread_id and t.visibility = 'published' and t.author_id <> p.author_id
				where p.brand_id = ${brand.id} and p.author_id = ${memberId} and p.visibility = 'published'
					and p.created_at >= ${from} and p.created_at < ${to}
					and not exists (select from thread e where e.brand_id = t.brand_id and e.author_id = t.author_id and e.id < t.id)
					and not exists (select from post e where e.brand_id = p.brand_id and e.thread_id = p.thread_id and e.number < p.number
						and e.number > 1 and e.author_id <> t.author_id and e.visibility = 'published')
			) as newcomers_welcomed,
			coalesce((select json_agg(json_build_object('title', m.title, 'acceptedAt', k.decided_at) order by k.decided_at)
				from ambassador_task k join ambassador_mission m on m.brand_id = k.brand_id and m.id = k.mission_id
				where k.brand_id = ${brand.id} and k.member_id = ${memberId} and k.state = 'accepted'
					and k.decided_at >= ${from} and k.decided_at < ${to}), '[]') as missions
	`.execute(db);
	return rows[0] as Impact;
}
