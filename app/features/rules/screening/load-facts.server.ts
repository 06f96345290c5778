import { abilitiesOf } from "~/features/brands/policy";
import { hasAcceptedRules } from "~/features/rules/policy";
import { type Context, isBackend } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { hotQuery } from "~/platform/hot-query.server";
import type { Abilities, Actor } from "~/platform/identity";
import { plainText, type RichDocument } from "~/platform/rich-text/document";
import { FACTS, type FactsRow } from "./facts-query";
import type { ReadyRule } from "./prepare-rule";
import { type BrandRules, brandRules } from "./rule-cache.server";
import type { Candidate, ScreeningFacts } from "./types";

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

async function ask(
	ctx: Context,
	actor: Actor,
	candidate: Candidate,
	{ rules }: BrandRules,
): Promise<FactsRow> {
	const rows = await hotQuery<FactsRow>(ctx, "screening-facts", FACTS, [
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

/** The brand's own backend imports what was written elsewhere: no level limits that. */
function abilitiesHere(ctx: Context, actor: Actor): Abilities {
	const own = abilitiesOf(actor, ctx.brand);
	return isBackend(ctx) ? { ...own, links: null, mentions: null, images: null } : own;
}

function factsOf(ctx: Context, actor: Actor, row: FactsRow): ScreeningFacts {
	const { brand, now } = ctx;
	const [recentPosts, recentRejections] = row.recent ?? [0, 0];
	return {
		now,
		author: {
			memberId: actor.memberId,
			role: actor.role,
			abilities: abilitiesHere(ctx, actor),
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
