import { type RawBuilder, sql } from "kysely";

type Where = RawBuilder<unknown>;

/** Columns of every part: member_id, rule, subject_id, counterparty_id, at, category_key. Nobody is paid for what they give themselves. */
const posts = (brandId: number, where: Where) => sql`
	select p.author_id as member_id, case p.number when 1 then 'thread-started' else 'reply-posted' end as rule,
		p.id as subject_id, null::bigint as counterparty_id, p.created_at as at, t.category_id as category_key
	from post p
	join thread t on t.brand_id = p.brand_id and t.id = p.thread_id and t.visibility = 'published'
	where p.brand_id = ${brandId} and p.visibility = 'published' and ${where}`;

const likes = (brandId: number, where: Where) => sql`
	select p.author_id, 'like-received', p.id, l.member_id, l.liked_at, t.category_id
	from post_like l
	join post p on p.brand_id = l.brand_id and p.id = l.post_id and p.visibility = 'published'
	join thread t on t.brand_id = p.brand_id and t.id = p.thread_id and t.visibility = 'published'
	where l.brand_id = ${brandId} and l.member_id <> p.author_id and ${where}`;

/** A report was right as long as a decision that restricts the post stands. */
const reports = (brandId: number, where: Where) => sql`
	select r.reporter_id, 'report-upheld', r.id, null::bigint, r.outcome_at, 0
	from report r
	where r.brand_id = ${brandId} and r.outcome = 'upheld' and r.reporter_id is not null and ${where}
		and exists (select from decision d where d.brand_id = r.brand_id and d.case_id = r.case_id
			and d.state = 'effective' and d.outcome not in ('approve', 'no-action'))`;

const answers = (brandId: number, where: Where) => sql`
	select p.author_id, 'answer-accepted', t.id, a.accepted_by, a.accepted_at, t.category_id
	from accepted_answer a
	join thread t on t.brand_id = a.brand_id and t.id = a.thread_id and t.visibility = 'published'
	join post p on p.brand_id = a.brand_id and p.id = a.post_id and p.visibility = 'published'
	where a.brand_id = ${brandId} and p.author_id not in (t.author_id, a.accepted_by) and ${where}`;

const votes = (brandId: number, where: Where) => sql`
	select t.author_id, 'vote-received', t.id, v.member_id, v.voted_at, t.category_id
	from idea_vote v
	join thread t on t.brand_id = v.brand_id and t.id = v.thread_id and t.visibility = 'published'
	where v.brand_id = ${brandId} and v.member_id <> t.author_id and ${where}`;

const shippedIdeas = (brandId: number, where: Where) => sql`
	select t.author_id, 'idea-shipped', t.id, null::bigint, coalesce(i.answered_at, t.created_at), t.category_id
	from thread t
	left join idea_answer i on i.brand_id = t.brand_id and i.thread_id = t.id
	where t.brand_id = ${brandId} and t.visibility = 'published' and t.idea_status = 'shipped' and ${where}`;

/** Which parts of the forum are asked: as conditions on p (post), l (like), r (report), t (thread) and v (vote). */
export interface Part {
	posts?: Where;
	likes?: Where;
	reports?: Where;
	threads?: Where;
	votes?: Where;
}

/** Everything that points may be given for, as the forum's content says it now. */
export function actsOf(brandId: number, parts: Part[]): RawBuilder<unknown> {
	const selects = parts.flatMap((part) => [
		...(part.posts ? [posts(brandId, part.posts)] : []),
		...(part.likes ? [likes(brandId, part.likes)] : []),
		...(part.reports ? [reports(brandId, part.reports)] : []),
		...(part.threads ? [answers(brandId, part.threads), shippedIdeas(brandId, part.threads)] : []),
		...(part.votes ? [votes(brandId, part.votes)] : []),
	]);
	return sql.join(selects, sql` union `);
}
