import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import { record } from "~/platform/events/record.server";
import type { Queue } from "./contract";
import { caseOpened } from "./events";

interface Opening {
	postId: number;
	threadId: number;
	categoryId: number;
	authorId: number;
	queue: "held" | "reported" | "detected";
	/** Added to the case's priority. */
	weight: number;
	/** 1 for a report. */
	reports: number;
}

/** Stronger first: a held post that is reported stays among the held ones. */
const strength: Record<Queue, number> = { escalated: 5, appeals: 4, held: 3, reported: 2, detected: 1 };

/**
 * The one open case of a post: made now, or the one that is there with more weight. A case that the author was asked to
 * change comes back to its old place in the queue when the new text is held.
 */
export async function openCase(tx: WriteContext, opening: Opening): Promise<{ id: number; isNew: boolean }> {
	const { postId, threadId, categoryId, authorId, queue, weight, reports } = opening;
	const ranks = JSON.stringify(strength);
	const { rows } = await sql<{ id: number; isNew: boolean }>`
		insert into moderation_case (brand_id, queue, post_id, thread_id, category_id, author_id, priority, report_count, opened_at, previous_case_id)
		values (${tx.brand.id}, ${queue}, ${postId}, ${threadId}, ${categoryId}, ${authorId}, ${weight}, ${reports}, ${tx.now},
			(select max(id) from moderation_case where brand_id = ${tx.brand.id} and post_id = ${postId}))
		on conflict (brand_id, post_id, kind) where state in ('open', 'waiting', 'decided') do update set
			priority = moderation_case.priority + excluded.priority,
			report_count = moderation_case.report_count + excluded.report_count,
			category_id = excluded.category_id,
			queue = case when (${ranks}::jsonb ->> excluded.queue)::int > (${ranks}::jsonb ->> moderation_case.queue)::int
				then excluded.queue else moderation_case.queue end,
			version = moderation_case.version + (moderation_case.state = 'waiting' and excluded.queue = 'held')::int,
			state = case when moderation_case.state = 'waiting' and excluded.queue = 'held' then 'open' else moderation_case.state end
		returning id, (xmax = 0) as "isNew"
	`.execute(tx.db);
	const found = rows[0] as { id: number; isNew: boolean };
	if (found.isNew) await record(tx, caseOpened, { caseId: found.id, threadId, queue });
	return found;
}
