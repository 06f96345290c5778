import { sql } from "kysely";
import type { z } from "zod";
import type { Context } from "~/platform/context";
import { decodeCursor, type Page, scoreAndId, toPage } from "~/platform/keyset";
import { textOfCut } from "~/platform/rich-text/text-of-cut";
import { requireStaff } from "../case-state.server";
import type { Queue } from "../contract";
import { inScope } from "../scope.server";

export interface CaseListRow {
	id: number;
	kind: "post" | "appeal";
	queue: Queue;
	postId: number;
	number: number;
	threadId: number;
	threadTitle: string;
	categoryId: number;
	categoryName: string;
	categoryHue: number;
	authorHandle: string;
	authorName: string;
	excerpt: string;
	revision: number;
	priority: number;
	reportCount: number;
	reasons: string[];
	/** Kinds of rules that found something. */
	detections: string[];
	openedAt: Date;
	leasedBy: string | null;
	leasedByMe: boolean;
	leasedUntil: Date | null;
}

const LIMIT = 30;

/** A queue in its order: the weightiest first, then the oldest. Reads the queue's index, whatever its length. */
export async function listCases(
	ctx: Context,
	queue: Queue,
	{ cursor = null as string | null, limit = LIMIT } = {},
): Promise<Page<CaseListRow>> {
	const actor = requireStaff(ctx.actor);
	const from = decodeCursor(cursor, scoreAndId as z.ZodType<[number, number]>);
	// Both parts: the first bounds the index range, the second the ties in it.
	const beyond = from
		? sql`c.priority <= ${from[0]} and (c.priority < ${from[0]} or c.id > ${from[1]})`
		: sql`true`;
	const { rows } = await sql<CaseListRow>`
		select c.id, c.kind, c.queue, c.post_id, p.number, c.thread_id, t.title as thread_title, c.category_id,
			cat.name as category_name, cat.hue as category_hue, a.handle as author_handle, a.display_name as author_name,
			left(regexp_replace(regexp_replace(p.body_html, '<[^>]*>', ' ', 'g'), '\\s+', ' ', 'g'), 220) as excerpt, p.revision,
			c.priority, c.report_count, c.opened_at,
			coalesce((select array_agg(distinct r.reason_code) from report r
				where r.brand_id = c.brand_id and r.case_id = c.id), '{}') as reasons,
			coalesce((select array_agg(distinct d.kind) from detection d
				where d.brand_id = c.brand_id and d.post_id = c.post_id and not d.shadow), '{}') as detections,
			case when c.leased_until > ${ctx.now} then l.display_name end as leased_by,
			coalesce(c.leased_by = ${actor.memberId} and c.leased_until > ${ctx.now}, false) as leased_by_me,
			case when c.leased_until > ${ctx.now} then c.leased_until end as leased_until
		from (
			select * from moderation_case c
			where c.brand_id = ${ctx.brand.id} and c.queue = ${queue} and c.state = 'open' and ${inScope(actor)} and ${beyond}
			order by c.priority desc, c.id limit ${limit + 1}
		) c
		join post p on p.brand_id = c.brand_id and p.id = c.post_id
		join thread t on t.brand_id = c.brand_id and t.id = c.thread_id
		join category cat on cat.brand_id = c.brand_id and cat.id = c.category_id
		join member a on a.brand_id = c.brand_id and a.id = c.author_id
		left join member l on l.brand_id = c.brand_id and l.id = c.leased_by
		order by c.priority desc, c.id
	`.execute(ctx.db);
	const cases = rows.map((row) => ({ ...row, excerpt: textOfCut(row.excerpt) }));
	return toPage(cases, limit, ({ priority, id }) => [priority, id]);
}
