import { hasAcceptedRules } from "~/features/rules/policy";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { hotQuery } from "~/platform/hot-query.server";
import type { Actor } from "~/platform/identity";
import { plainText, type RichDocument } from "~/platform/rich-text/document";
import type { ReadyRule } from "./prepare-rule";
import { type BrandRules, brandRules, FINGERPRINT } from "./rule-cache.server";
import { SANCTIONS, SWITCHES } from "./standing.server";
import type { Candidate, ScreeningFacts } from "./types";

/** $1 brand, $2 author, $3 now, $4 category, $5 thread, $6 post, $7 hours of earlier texts, $8 whether rejections are asked. */
const FACTS = `
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

interface Row {
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

/** What the phases judge by, and the rules they judge after: one query, two when a rule changed since the last post. */
export async function loadFacts(
	ctx: Context,
	candidate: Candidate,
): Promise<{ facts: ScreeningFacts; rules: ReadyRule[] }> {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	let known = await brandRules(ctx);
	let row = await ask(ctx, actor, candidate, known);
	if (row.fingerprint !== known.fingerprint) {
		known = await brandRules(ctx, { fresh: true });
		row = await ask(ctx, actor, candidate, known);
	}
	return { facts: factsOf(ctx, actor, row), rules: known.rules };
}

async function ask(ctx: Context, actor: Actor, candidate: Candidate, { rules }: BrandRules): Promise<Row> {
	const rows = await hotQuery<Row>(ctx, "screening-facts", FACTS, [
		ctx.brand.id,
		actor.memberId,
		ctx.now,
		candidate.categoryId,
		candidate.threadId,
		candidate.postId,
		hoursOfTexts(rules),
		rules.some(({ kind }) => kind === "rejections"),
	]);
	if (!rows[0]) throw new DomainError("forbidden", "errors:sign-in-first");
	return rows[0];
}

/** How old a text is that a rule still compares with; 0 where none compares. */
const hoursOfTexts = (rules: ReadyRule[]) =>
	Math.max(
		0,
		...rules.flatMap(({ kind, prepared }) =>
			kind === "repeat" ? (prepared as { hours: number }).hours : [],
		),
	);

function factsOf({ brand, now }: Context, actor: Actor, row: Row): ScreeningFacts {
	const [recentPosts, recentRejections] = row.recent ?? [0, 0];
	return {
		now,
		author: {
			memberId: actor.memberId,
			role: actor.role,
			joinedAt: row.joinedAt,
			publishedCount: row.publishedCount,
			acceptedRules: hasAcceptedRules(actor, brand),
			preModerated: row.authorPreModerated,
			secondsSinceLastPost: row.secondsSinceLastPost,
			recentTexts: (row.recentTexts ?? []).map(({ document, title, writtenAt }) => ({
				text: candidateText(title, document),
				writtenAt: new Date(writtenAt),
			})),
			recentPosts,
			recentRejections,
		},
		sanctions: row.sanctions.map(({ endsAt, ...held }) => ({ ...held, endsAt: new Date(endsAt) })),
		place: { preModerated: row.placePreModerated, locked: row.locked, host: new URL(brand.origin).hostname },
		switches: row.switches.map(({ endsAt, ...running }) => ({ ...running, endsAt: new Date(endsAt) })),
	};
}

/** A stored post as a `Candidate` had it. */
export const candidateText = (title: string | null, document: RichDocument) =>
	[title, plainText(document, { withQuotes: false })].filter(Boolean).join("\n");
