import type { TestForum } from "./forum";

interface Judged {
	brandId: number;
	postId: number;
	authorId: number;
	moderatorId: number;
}

/** A statement of reasons about a post, as a decision that took effect leaves it. Returns its id. */
export async function aStatement(forum: TestForum, { brandId, postId, authorId, moderatorId }: Judged) {
	const { rows } = await forum.services.pool.query<{ id: number }>(
		`with c as (
			insert into moderation_case (brand_id, queue, state, post_id, thread_id, category_id, author_id, opened_at, decided_at)
			select p.brand_id, 'reported', 'effective', p.id, t.id, t.category_id, p.author_id, now(), now()
			from post p join thread t on t.brand_id = p.brand_id and t.id = p.thread_id where p.brand_id = $1 and p.id = $2
			returning id
		), d as (
			insert into decision (brand_id, case_id, case_version, post_id, post_revision, member_id, outcome, state,
				reason_code, decided_by, before, after, decided_at, undo_until, effective_at)
			select $1, c.id, 1, $2, 1, $3, 'hide', 'effective', 'spam', $4,
				'{"visibility": "published", "accepted": null}', '{"visibility": "hidden"}', now(), now(), now() from c
			returning id
		)
		insert into statement (brand_id, decision_id, member_id, locale, facts, stated_at, appeal_until)
		select $1, d.id, $3, 'en', jsonb_build_object('outcome', 'hide', 'postId', $2::bigint, 'threadId', 1, 'threadTitle', 'A thread',
			'excerpt', 'reply', 'passage', '', 'scope', 'post', 'endsAt', null, 'reasonCode', 'spam', 'reasonLabel', 'Spam',
			'clause', '', 'rulesVersion', 1, 'legalGround', '', 'message', '', 'reported', true, 'detectedAutomatically', false,
			'decidedAutomatically', false, 'decidedAt', now(), 'sanctions', '[]'::jsonb), now(), now() + interval '6 months'
		from d returning id::int`,
		[brandId, postId, authorId, moderatorId],
	);
	return rows[0]?.id as number;
}
