/** What holds for member $2 of brand $1 at $3, as JSON. */
export const SANCTIONS = `coalesce((
	select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'endsAt', s.ends_at, 'acknowledged', s.acknowledged_at is not null))
	from sanction s where s.brand_id = $1 and s.member_id = $2 and s.starts_at <= $3 and s.ends_at > $3 and s.lifted_at is null
), '[]')`;

/** What is switched on at $3 in brand $1 for category $4 and thread $5, as JSON. */
export const SWITCHES = `coalesce((
	select json_agg(json_build_object('id', w.id, 'kind', w.kind, 'categoryId', w.category_id, 'threadId', w.thread_id,
		'amount', w.amount, 'reason', w.reason, 'endsAt', w.ends_at))
	from crisis_switch w
	where w.brand_id = $1 and w.ended_at is null and w.ends_at > $3 and w.started_at <= $3
		and (w.category_id is null or w.category_id = $4) and (w.thread_id is null or w.thread_id = $5)
), '[]')`;
