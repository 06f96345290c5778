import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Role } from "~/platform/identity";
import { requireStaff } from "../case-state.server";
import type { Outcome, SanctionKind } from "../contract";

export interface MemberFile {
	id: number;
	handle: string;
	displayName: string;
	role: Role;
	joinedAt: Date;
	postCount: number;
	preModeratedUntil: Date | null;
	strikes: number;
	reportsUpheld: number;
	reportsDecided: number;
	sanctions: {
		id: number;
		kind: SanctionKind;
		fromLadder: boolean;
		reason: string | null;
		startsAt: string;
		endsAt: string;
		liftedAt: string | null;
		acknowledgedAt: string | null;
		active: boolean;
		/** It comes from a case that the actor may open. */
		visible: boolean;
	}[];
	decisions: {
		id: number;
		caseId: number;
		postId: number;
		outcome: Outcome;
		state: string;
		reason: string | null;
		by: string | null;
		decidedAt: string;
		/** Whether the actor may open the case. */
		visible: boolean;
	}[];
	notes: { id: number; text: string; by: string; writtenAt: string }[];
}

/** What staff know about a member: sanctions, decisions, strikes, notes, and how good their reports are. */
export async function readMemberFile(ctx: Context, handle: string): Promise<MemberFile> {
	const actor = requireStaff(ctx.actor);
	const scope = actor.moderates === null ? null : [...actor.moderates];
	const { rows } = await sql<MemberFile>`
		select m.id, m.handle, m.display_name, m.role, m.created_at as joined_at, m.post_count,
			(select until from pre_moderated_member w where w.brand_id = m.brand_id and w.member_id = m.id and w.until > ${ctx.now}) as pre_moderated_until,
			(select coalesce(sum(weight), 0)::int from strike s where s.brand_id = m.brand_id and s.member_id = m.id
				and s.expires_at > ${ctx.now} and s.voided_at is null) as strikes,
			(select count(*)::int from report r where r.brand_id = m.brand_id and r.reporter_id = m.id and r.outcome = 'upheld') as reports_upheld,
			(select count(*)::int from report r where r.brand_id = m.brand_id and r.reporter_id = m.id and r.outcome is not null) as reports_decided,
			coalesce((select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'fromLadder', s.from_ladder,
				'reason', s.reason_code, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'liftedAt', s.lifted_at,
				'acknowledgedAt', s.acknowledged_at, 'active', s.lifted_at is null and s.ends_at > ${ctx.now},
				'visible', ${scope}::bigint[] is null or c.category_id is null or c.category_id = any(${scope}::bigint[])) order by s.id desc)
				from sanction s
				left join decision d on d.brand_id = s.brand_id and d.id = s.decision_id
				left join moderation_case c on c.brand_id = d.brand_id and c.id = d.case_id
				where s.brand_id = m.brand_id and s.member_id = m.id), '[]') as sanctions,
			coalesce((select json_agg(d order by d.id desc) from (
				select d.id, d.case_id as "caseId", d.post_id as "postId", d.outcome, d.state, d.reason_code as reason,
					b.display_name as by, d.decided_at as "decidedAt",
					(${scope}::bigint[] is null or c.category_id = any(${scope}::bigint[])) as visible
				from decision d
				join moderation_case c on c.brand_id = d.brand_id and c.id = d.case_id
				left join member b on b.brand_id = d.brand_id and b.id = d.decided_by
				where d.brand_id = m.brand_id and d.member_id = m.id
				order by d.id desc limit 50
			) d), '[]') as decisions,
			coalesce((select json_agg(json_build_object('id', n.id, 'text', n.text, 'by', b.display_name, 'writtenAt', n.written_at) order by n.id desc)
				from staff_note n join member b on b.brand_id = n.brand_id and b.id = n.author_id
				where n.brand_id = m.brand_id and n.member_id = m.id), '[]') as notes
		from member m
		where m.brand_id = ${ctx.brand.id} and m.handle = ${handle.toLowerCase()}
	`.execute(ctx.db);
	const [file] = rows;
	if (!file) throw new DomainError("not-found", "errors:member-gone");
	return file;
}
