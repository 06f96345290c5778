import { sql } from "kysely";
import type { Match } from "~/features/rules/contract";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Locale, Role } from "~/platform/identity";
import type { RichDocument } from "~/platform/rich-text/document";
import { requireStaff } from "../case-state.server";
import type { CaseState, Outcome, Queue, SanctionKind } from "../contract";
import { inScope } from "../scope.server";

export interface CaseView {
	id: number;
	kind: "post" | "appeal";
	queue: Queue;
	state: CaseState;
	version: number;
	openedAt: Date;
	reportCount: number;
	escalationNote: string;
	escalatedBy: string | null;
	leasedBy: string | null;
	leasedByMe: boolean;
	leasedUntil: Date | null;
	barred: boolean;
	post: {
		id: number;
		number: number;
		revision: number;
		visibility: "published" | "held" | "returned" | "hidden" | "removed" | "erased";
		document: RichDocument;
		bodyHtml: string;
		createdAt: string;
		editedAt: string | null;
	};
	/** The revision before this one, for what was sent back and changed. */
	previous: { revision: number; bodyHtml: string; editedAt: string } | null;
	thread: { id: number; slug: string; title: string; categoryId: number; categoryName: string };
	author: {
		id: number;
		handle: string;
		displayName: string;
		/** The language that the author is written to in; null for the brand's. */
		locale: Locale | null;
		role: Role;
		joinedAt: string;
		postCount: number;
		strikes: number;
		decisions: number;
		restriction: { kind: SanctionKind; endsAt: string } | null;
	};
	reports: {
		id: number;
		reference: string;
		reason: string;
		text: string;
		reporter: string | null;
		notifier: string | null;
		weight: number;
		reportedAt: string;
		outcome: string | null;
	}[];
	detections: {
		id: number;
		kind: string;
		ruleName: string | null;
		ruleVersion: number | null;
		verdict: "flag" | "hold";
		shadow: boolean;
		score: number | null;
		matches: Match[];
		revision: number;
	}[];
	decisions: {
		id: number;
		caseId: number;
		outcome: Outcome;
		state: string;
		reason: string | null;
		by: string | null;
		revision: number;
		note: string;
		message: string;
		passage: string;
		decidedAt: string;
		undoUntil: string;
		mine: boolean;
	}[];
	notes: { id: number; text: string; by: string; writtenAt: string }[];
	appeal: { id: number; text: string; appealedAt: string; decisionId: number; outcome: string | null } | null;
}

/** One case with everything that a decision needs, in one trip; `not-found` outside the moderator's categories. */
export async function getCase(ctx: Context, caseId: number): Promise<CaseView> {
	const actor = requireStaff(ctx.actor);
	const { rows } = await sql<CaseView>`
		select c.id, c.kind, c.queue, c.state, c.version, c.opened_at, c.report_count, c.escalation_note,
			e.display_name as escalated_by,
			case when c.leased_until > ${ctx.now} then l.display_name end as leased_by,
			coalesce(c.leased_by = ${actor.memberId} and c.leased_until > ${ctx.now}, false) as leased_by_me,
			case when c.leased_until > ${ctx.now} then c.leased_until end as leased_until,
			(c.author_id = ${actor.memberId} or coalesce(c.barred_member_id = ${actor.memberId}, false)) as barred,
			json_build_object('id', p.id, 'number', p.number, 'revision', p.revision, 'visibility', p.visibility,
				'document', p.document, 'bodyHtml', p.body_html, 'createdAt', p.created_at, 'editedAt', p.edited_at) as post,
			(select json_build_object('revision', r.revision, 'bodyHtml', r.body_html, 'editedAt', r.edited_at)
				from post_revision r where r.brand_id = p.brand_id and r.post_id = p.id order by r.revision desc limit 1) as previous,
			json_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'categoryId', cat.id, 'categoryName', cat.name) as thread,
			json_build_object('id', a.id, 'handle', a.handle, 'displayName', a.display_name, 'locale', a.locale, 'role', a.role,
				'joinedAt', a.created_at, 'postCount', a.post_count,
				'strikes', (select coalesce(sum(weight), 0) from strike s where s.brand_id = a.brand_id and s.member_id = a.id
					and s.expires_at > ${ctx.now} and s.voided_at is null),
				'decisions', (select count(*) from decision d where d.brand_id = a.brand_id and d.member_id = a.id
					and d.state = 'effective' and d.outcome not in ('approve', 'no-action')),
				'restriction', (select json_build_object('kind', s.kind, 'endsAt', s.ends_at) from sanction s
					where s.brand_id = a.brand_id and s.member_id = a.id and s.ends_at > ${ctx.now} and s.lifted_at is null
					order by array_position(array['warning', 'silence', 'suspension', 'ban'], s.kind) desc limit 1)) as author,
			coalesce((select json_agg(json_build_object('id', r.id, 'reference', r.reference, 'reason', r.reason_code,
				'text', r.text, 'reporter', m.handle, 'notifier', r.notifier_name, 'weight', r.weight,
				'reportedAt', r.reported_at, 'outcome', r.outcome) order by r.id)
				from report r left join member m on m.brand_id = r.brand_id and m.id = r.reporter_id
				where r.brand_id = c.brand_id and r.case_id = c.id), '[]') as reports,
			coalesce((select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'ruleName', s.name,
				'ruleVersion', d.rule_version, 'verdict', d.verdict, 'shadow', d.shadow, 'score', d.score,
				'matches', d.matches, 'revision', d.post_revision) order by d.id)
				from detection d left join screening_rule s on s.brand_id = d.brand_id and s.id = d.rule_id
				where d.brand_id = c.brand_id and d.post_id = c.post_id), '[]') as detections,
			coalesce((select json_agg(json_build_object('id', d.id, 'caseId', d.case_id, 'outcome', d.outcome, 'state', d.state,
				'reason', d.reason_code, 'by', m.display_name, 'revision', d.post_revision, 'note', d.note, 'message', d.message,
				'passage', d.passage, 'decidedAt', d.decided_at, 'undoUntil', d.undo_until,
				'mine', coalesce(d.decided_by = ${actor.memberId}, false)) order by d.id desc)
				from decision d left join member m on m.brand_id = d.brand_id and m.id = d.decided_by
				where d.brand_id = c.brand_id and d.post_id = c.post_id), '[]') as decisions,
			coalesce((select json_agg(json_build_object('id', n.id, 'text', n.text, 'by', m.display_name,
				'writtenAt', n.written_at) order by n.id)
				from staff_note n join member m on m.brand_id = n.brand_id and m.id = n.author_id
				where n.brand_id = c.brand_id and n.case_id = c.id), '[]') as notes,
			(select json_build_object('id', ap.id, 'text', ap.text, 'appealedAt', ap.appealed_at, 'decisionId', ap.decision_id,
				'outcome', ap.outcome) from appeal ap where ap.brand_id = c.brand_id and ap.id = c.appeal_id) as appeal
		from moderation_case c
		join post p on p.brand_id = c.brand_id and p.id = c.post_id
		join thread t on t.brand_id = c.brand_id and t.id = c.thread_id
		join category cat on cat.brand_id = c.brand_id and cat.id = c.category_id
		join member a on a.brand_id = c.brand_id and a.id = c.author_id
		left join member l on l.brand_id = c.brand_id and l.id = c.leased_by
		left join member e on e.brand_id = c.brand_id and e.id = c.escalated_by
		where c.brand_id = ${ctx.brand.id} and c.id = ${caseId} and ${inScope(actor)}
	`.execute(ctx.db);
	const [view] = rows;
	if (!view) throw new DomainError("not-found", "errors:case.gone");
	return view;
}
