import type { RichDocument } from "~/platform/rich-text/document";
import { FINGERPRINT } from "./rule-cache.server";
import { SANCTIONS, SWITCHES } from "./standing.server";
import type { ScreeningFacts } from "./types";

/** $1 brand, $2 author, $3 now, $4 category, $5 thread, $6 post, $7 hours of earlier texts, $8 whether rejections are asked. */
export const FACTS = `
	select ${FINGERPRINT} as fingerprint, m.created_at as "joinedAt",
		m.post_count - (
			select count(*) from post p where p.brand_id = $1 and p.id = $6 and p.author_id = $2 and p.visibility = 'published'
		)::int as "publishedCount",
		exists (
			select 1 from pre_moderated_member w where w.brand_id = $1 and w.member_id = $2 and w.until > $3
		) as "authorPreModerated",
		(
			select extract(epoch from $3::timestamptz - max(p.created_at))::float8
			from post p where p.brand_id = $1 and p.author_id = $2
		) as "secondsSinceLastPost",
		case when $7::int > 0 then (
			select json_agg(json_build_object('document', e.document, 'title', e.title, 'writtenAt', e.created_at))
			from (
				select p.document, p.created_at, case when p.number = 1 then t.title end as title
				from post p join thread t on t.brand_id = p.brand_id and t.id = p.thread_id
				where p.brand_id = $1 and p.author_id = $2 and p.id is distinct from $6
					and p.created_at >= $3::timestamptz - make_interval(hours => $7) and p.visibility <> 'erased'
					-- Who takes back a post may post it elsewhere.
					and not (p.visibility = 'removed' and exists (
						select 1 from post_visibility_change c
						where c.brand_id = p.brand_id and c.post_id = p.id and c.to_visibility = 'removed' and c.changed_by = p.author_id
					))
				order by p.created_at desc, p.id desc limit 10
			) e
		) end as "recentTexts",
		case when $8::boolean then (
			select json_build_array(count(*), count(*) filter (where r.visibility in ('hidden', 'removed', 'returned') and exists (
				select 1 from post_visibility_change c
				where c.brand_id = $1 and c.post_id = r.id and c.to_visibility = r.visibility and c.changed_by <> $2
			)))
			from (
				select p.id, p.visibility from post p
				where p.brand_id = $1 and p.author_id = $2 and p.created_at >= $3::timestamptz - interval '7 days'
					and p.id is distinct from $6
				order by p.created_at desc, p.id desc limit 200
			) r
		) end as recent,
		coalesce((select c.pre_moderated from category c where c.brand_id = $1 and c.id = $4), false) as "placePreModerated",
		exists (select 1 from thread_lock l where l.brand_id = $1 and l.thread_id = $5) as locked,
		${SANCTIONS} as sanctions, ${SWITCHES} as switches
	from member m where m.brand_id = $1 and m.id = $2`;

export interface FactsRow {
	fingerprint: string;
	joinedAt: Date;
	publishedCount: number;
	authorPreModerated: boolean;
	secondsSinceLastPost: number | null;
	recentTexts: { document: RichDocument; title: string | null; writtenAt: string }[] | null;
	recent: [number, number] | null;
	placePreModerated: boolean;
	locked: boolean;
	sanctions: (Omit<ScreeningFacts["sanctions"][number], "endsAt"> & { endsAt: string })[];
	switches: (Omit<ScreeningFacts["switches"][number], "endsAt"> & { endsAt: string })[];
}
