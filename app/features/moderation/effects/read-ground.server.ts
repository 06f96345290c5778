import { sql } from "kysely";
import type { PostState } from "~/features/threads/index.server";
import type { WriteContext } from "~/platform/context";
import type { Reason } from "../queries/list-reasons.server";
import type { Before } from "./snapshot.server";

/** What a decision rests on, read in one trip: a moderator waits for it. */
export interface Ground {
	reason: Reason | null;
	undoSeconds: number | null;
	before: Before;
	/** Whether a rule had found something in the post. */
	detected: boolean;
	/** An owner is not sanctioned: nobody above could lift it. */
	byOwner: boolean;
}

export async function readGround(
	tx: WriteContext,
	post: PostState,
	reason: string | undefined,
): Promise<Ground> {
	const { rows } = await sql<{
		reason: Reason | null;
		undoSeconds: number | null;
		accepted: Before["accepted"];
		detected: boolean;
		byOwner: boolean;
	}>`
		select
			(select json_build_object('code', r.code, 'label', r.label, 'template', r.template, 'clause', r.clause,
				'legalGround', r.legal_ground, 'forReports', r.for_reports, 'weight', r.weight)
				from moderation_reason r where r.brand_id = ${tx.brand.id} and r.code = ${reason ?? null}) as reason,
			(select undo_seconds from moderation_setting s where s.brand_id = ${tx.brand.id}) as undo_seconds,
			(select json_build_object('by', accepted_by, 'at', accepted_at)
				from accepted_answer a where a.brand_id = ${tx.brand.id} and a.thread_id = ${post.threadId} and a.post_id = ${post.id}) as accepted,
			exists (select 1 from detection d
				where d.brand_id = ${tx.brand.id} and d.post_id = ${post.id} and not d.shadow) as detected,
			exists (select 1 from member m
				where m.brand_id = ${tx.brand.id} and m.id = ${post.authorId} and m.role = 'owner') as by_owner
	`.execute(tx.db);
	const { accepted, ...ground } = rows[0] as (typeof rows)[number];
	return { ...ground, before: { visibility: post.visibility, accepted } };
}
