import { type RawBuilder, sql } from "kysely";

const MOST = 10;

/** Counts over the rows of `hits`, as one JSON object. Values that are words of ours are their own labels. */
export const facets = () => sql`jsonb_build_object(
	'category', ${listed(sql`select c.slug as value, c.name as label, count(*) as count from hits
		join category c on c.brand_id = hits.brand_id and c.id = hits.category_id group by c.slug, c.name`)},
	'tag', ${listed(sql`select g.slug as value, g.name as label, count(*) as count from hits
		join thread_tag x on x.brand_id = hits.brand_id and x.thread_id = hits.thread_id
		join tag g on g.brand_id = x.brand_id and g.id = x.tag_id group by g.slug, g.name`)},
	'author', ${listed(sql`select m.handle as value, m.display_name as label, count(*) as count from hits
		join member m on m.brand_id = hits.brand_id and m.id = hits.author_id group by m.handle, m.display_name`)},
	'kind', ${listed(sql`select kind as value, kind as label, count(*) as count from hits group by kind`)},
	'language', ${listed(sql`select language as value, language as label, count(*) as count from hits group by language`)},
	'answered', ${listed(sql`select answered as value, answered as label, count(*) as count from (
		select case when exists (select from accepted_answer x
			where x.brand_id = hits.brand_id and x.thread_id = hits.thread_id) then 'yes' else 'no' end as answered
		from hits) marked group by answered`)}
)`;

const listed = (counts: RawBuilder<unknown>) => sql`coalesce((
	select jsonb_agg(listed order by listed.count desc, listed.value)
	from (select * from (${counts}) counted order by count desc, value limit ${MOST}) listed), '[]')`;
