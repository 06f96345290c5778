import { sql } from "kysely";
import type { Context } from "~/platform/context";
import type { RichDocument } from "~/platform/rich-text/document";
import type { RuleKind } from "../kinds";

/** What became of a post: moderators let it stand, took it down, or nobody ever decided about it. */
export type Aftermath = "approved" | "acted-on" | "untouched";

/** A post as it stands, with what was known of its author when it was written. */
export interface PastPost {
	id: number;
	number: number;
	threadId: number;
	threadTitle: string;
	categoryId: number;
	authorId: number;
	authorName: string;
	createdAt: Date;
	document: RichDocument;
	/** At most as many as were asked for. */
	publishedBefore: number;
	textsBefore: { document: RichDocument; title: string | null; writtenAt: string }[];
	/** Posts of the seven days before, and those of them that were taken down by then. */
	weekBefore: [number, number];
	aftermath: Aftermath;
}

export interface Walk {
	since: Date;
	until: Date;
	kind: RuleKind;
	/** How many published posts matter to the rule, and how many hours of earlier texts. */
	posts: number;
	hours: number;
}

/** Members' posts of the period, newest first, from before a given id on. One short read. */
export async function pastPosts(
	ctx: Context,
	walk: Walk,
	before: number | null,
	limit: number,
): Promise<PastPost[]> {
	const { rows } = await sql<PastPost>`
		select p.id, p.number, p.thread_id as "threadId", t.title as "threadTitle", t.category_id as "categoryId",
			p.author_id as "authorId", m.display_name as "authorName", p.created_at as "createdAt", p.document,
			${publishedBefore(walk)} as "publishedBefore", ${textsBefore(walk)} as "textsBefore", ${weekBefore(walk)} as "weekBefore",
			case
				when p.visibility in ('hidden', 'removed', 'returned') and exists (
					select 1 from post_visibility_change c where c.brand_id = p.brand_id and c.post_id = p.id
						and c.to_visibility = p.visibility and c.changed_by <> p.author_id
				) then 'acted-on'
				when exists (
					select 1 from moderation_case k join decision d on d.brand_id = k.brand_id and d.case_id = k.id and d.state <> 'undone'
					where k.brand_id = p.brand_id and k.post_id = p.id and d.outcome in ('approve', 'no-action') and d.state <> 'overturned'
				) then 'approved'
				else 'untouched'
			end as aftermath
		from post p
		join thread t on t.brand_id = p.brand_id and t.id = p.thread_id
		join member m on m.brand_id = p.brand_id and m.id = p.author_id
		where p.brand_id = ${ctx.brand.id} and ${inPeriod(walk)} and (${before}::bigint is null or p.id < ${before})
		order by p.id desc limit ${limit}
	`.execute(ctx.db);
	return rows;
}

/** How many posts there are to look at. */
export async function countPastPosts(ctx: Context, walk: Walk): Promise<number> {
	const { rows } = await sql<{ count: number }>`
		select count(*)::int as count from post p join member m on m.brand_id = p.brand_id and m.id = p.author_id
		where p.brand_id = ${ctx.brand.id} and ${inPeriod(walk)}
	`.execute(ctx.db);
	return rows[0]?.count ?? 0;
}

/** Staff are not screened, and of an erased post nothing is left. */
const inPeriod = ({ since, until }: Walk) =>
	sql`p.created_at >= ${since} and p.created_at <= ${until} and p.visibility <> 'erased' and m.role = 'member'`;

const publishedBefore = ({ posts }: Walk) =>
	posts === 0
		? sql`0`
		: sql`(select count(*)::int from (
				select 1 from post e where e.brand_id = p.brand_id and e.author_id = p.author_id
					and (e.created_at, e.id) < (p.created_at, p.id) and e.visibility = 'published' limit ${posts}
			) earlier)`;

const textsBefore = ({ hours }: Walk) =>
	hours === 0
		? sql`'[]'::json`
		: sql`coalesce((select json_agg(e) from (
				select e.document, e.created_at as "writtenAt", case when e.number = 1 then et.title end as title
				from post e join thread et on et.brand_id = e.brand_id and et.id = e.thread_id
				where e.brand_id = p.brand_id and e.author_id = p.author_id and (e.created_at, e.id) < (p.created_at, p.id)
					and e.created_at >= p.created_at - make_interval(hours => ${hours}::int) and e.visibility <> 'erased'
				order by e.created_at desc, e.id desc limit 10
			) e), '[]')`;

const weekBefore = ({ kind }: Walk) =>
	kind !== "rejections"
		? sql`'[0,0]'::json`
		: sql`(select json_build_array(count(*), count(*) filter (where exists (
				select 1 from post_visibility_change c where c.brand_id = e.brand_id and c.post_id = e.id
					and c.changed_by <> e.author_id and c.to_visibility in ('hidden', 'removed', 'returned') and c.changed_at < p.created_at
			))) from (
				select e.brand_id, e.id, e.author_id from post e
				where e.brand_id = p.brand_id and e.author_id = p.author_id and (e.created_at, e.id) < (p.created_at, p.id)
					and e.created_at >= p.created_at - interval '7 days'
				order by e.created_at desc, e.id desc limit 200
			) e)`;
