import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import type { Facets } from "../contract";

const MOST = 10;

/** Of all hits, one value each. */
export interface HitColumns {
	/** Null where there is no hit. */
	threads: number[] | null;
	categories: number[];
	authors: number[];
	kinds: string[];
	languages: string[];
}

type Counted = Facets[keyof Facets][number];

/** How many hits have what. The commonest ten of each; values that are words of ours are their own labels. */
export async function countFacets(ctx: Context, hits: HitColumns): Promise<Facets> {
	const threads = hits.threads ?? [];
	const [categories, authors] = [commonest(hits.categories), commonest(hits.authors)];
	const labels = await readLabels(ctx, threads, [...categories.keys()], [...authors.keys()]);
	const of = (facet: Label["facet"]) => labels.filter((label) => label.facet === facet);
	const named = (facet: Label["facet"], counts: Map<number, number>) =>
		listed(of(facet).map(({ count: id, ...label }) => ({ ...label, count: counts.get(id) ?? 0 })));
	const answered = of("answered")[0]?.count ?? 0;
	return {
		category: named("category", categories),
		tag: listed(of("tag")),
		author: named("author", authors),
		kind: listed(ownLabels(commonest(hits.kinds))),
		language: listed(ownLabels(commonest(hits.languages))),
		answered: listed(
			ownLabels(
				new Map([
					["yes", answered],
					["no", threads.length - answered],
				]),
			),
		),
	};
}

function commonest<Value>(values: Value[]): Map<Value, number> {
	const counts = new Map<Value, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return new Map([...counts].sort(([, one], [, other]) => other - one).slice(0, MOST));
}

const ownLabels = (counts: Map<string, number>): Counted[] =>
	[...counts].map(([value, count]) => ({ value, label: value, count }));

/** The commonest first, of equals by their value. */
const listed = (counts: Counted[]): Counted[] =>
	counts
		.filter(({ count }) => count > 0)
		.map(({ value, label, count }) => ({ value, label, count }))
		.sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));

interface Label extends Counted {
	facet: "tag" | "answered" | "category" | "author";
	/** Of categories and members their id: their counts are known. */
	count: number;
}

/** Tags and answers of the threads are counted where they stand. */
async function readLabels(ctx: Context, threads: number[], categories: number[], authors: number[]) {
	const brandId = ctx.brand.id;
	const hits = sql`unnest(${threads}::bigint[]) hit (thread_id)`;
	const { rows } = await sql<Label>`${prepared}
		(select 'tag' as facet, g.slug as value, g.name as label, count(*)::int as count from ${hits}
			join thread_tag x on x.brand_id = ${brandId} and x.thread_id = hit.thread_id
			join tag g on g.brand_id = x.brand_id and g.id = x.tag_id
			group by g.slug, g.name order by count(*) desc, g.slug limit ${MOST})
		union all select 'answered', 'yes', 'yes', count(*)::int from ${hits}
			join accepted_answer x on x.brand_id = ${brandId} and x.thread_id = hit.thread_id
		union all select 'category', slug, name, id::int from category
			where brand_id = ${brandId} and id = any(${categories}::bigint[])
		union all select 'author', handle, display_name, id::int from member
			where brand_id = ${brandId} and id = any(${authors}::bigint[])
	`.execute(ctx.db);
	return rows;
}
