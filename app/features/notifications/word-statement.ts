import type { Outcome } from "~/features/moderation/contract";
import type { StatementFacts } from "~/features/moderation/index.server";
import { type Translate, translator } from "~/platform/i18n/translate";
import type { Brand, Locale } from "~/platform/identity";

export interface StatementText {
	/** What was done, in a few words. */
	heading: string;
	/** What was done, in sentences. */
	summary: string[];
	/** The particulars of Art. 17(3). */
	lines: { name: string; label: string; text: string; href?: string }[];
	/** How to object, in the forum and outside of it. */
	redress: string[];
}

type Restricting = Exclude<Outcome, "approve" | "no-action" | "uphold" | "overturn">;

interface Told {
	facts: StatementFacts;
	locale: Locale;
	appealUntil: Date;
}

/**
 * A statement of reasons in sentences, for page and mail alike: what was done and how far it reaches, the facts, how it
 * was found and decided, the ground, and how to object (Regulation (EU) 2022/2065, Art. 17(3) and (4)).
 */
export function wordStatement(
	{ facts, locale, appealUntil }: Told,
	brand: Pick<Brand, "name" | "timeZone" | "rulesVersion">,
): StatementText {
	const t = tidy(translator(locale));
	const day = dayIn(locale, brand.timeZone);
	const outcome = facts.outcome as Restricting;
	return {
		heading: t(`decisions:short.${outcome}`),
		summary: summarize(t, day, facts),
		lines: [
			{
				name: "post",
				label: t("decisions:label.post"),
				text: t("decisions:of-post", { title: facts.threadTitle }),
			},
			{ name: "day", label: t("decisions:label.day"), text: day(facts.decidedAt) },
			{ name: "scope", label: t("decisions:label.scope"), text: t(`decisions:scope.${facts.scope}`) },
			{ name: "duration", label: t("decisions:label.duration"), text: durationOf(t, day, facts) },
			{ name: "facts", label: t("decisions:label.facts"), text: factsOf(t, facts) },
			...(facts.passage
				? [{ name: "passage", label: t("decisions:label.passage"), text: facts.passage }]
				: []),
			{ name: "ground", label: t("decisions:label.ground"), ...groundOf(t, facts, brand) },
			{ name: "found", label: t("decisions:label.found"), text: foundBy(t, facts) },
			{
				name: "decided",
				label: t("decisions:label.decided"),
				text: t(
					facts.decidedAutomatically ? "decisions:decided.automatically" : "decisions:decided.by-person",
				),
			},
		],
		redress: [t("decisions:redress.appeal", { date: day(appealUntil) }), t("decisions:redress.outside")],
	};
}

/** Dates end with a full stop in some languages, and sentences with a date need no second one. */
const tidy = (t: Translate) =>
	((key: string, params: object) =>
		(t as (key: string, params: object) => string)(key, params).replace(/\.\.(?=\s|$)/g, ".")) as Translate;

const dayIn = (locale: Locale, timeZone: string) => {
	const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone });
	return (at: Date | string) => format.format(new Date(at));
};
type Day = ReturnType<typeof dayIn>;

function summarize(t: Translate, day: Day, { outcome, endsAt, sanctions, scope }: StatementFacts): string[] {
	const date = endsAt ? day(endsAt) : "";
	return [
		t(`decisions:done.${outcome as Restricting}`, { date }),
		...(scope === "post-and-account" ? [t("decisions:done.post-too")] : []),
		...sanctions
			.filter(({ fromLadder }) => fromLadder)
			.map(({ kind, endsAt: until }) => t(`decisions:strikes.${kind}`, { date: day(until) })),
	];
}

function durationOf(t: Translate, day: Day, { outcome, endsAt, scope }: StatementFacts): string {
	if (outcome === "return") return t("decisions:duration.return");
	if (!endsAt) return t("decisions:duration.open");
	const until = t("decisions:duration.until", { date: day(endsAt) });
	return scope === "post-and-account" ? `${until} ${t("decisions:duration.post-open")}` : until;
}

const factsOf = (t: Translate, { message, reasonLabel }: StatementFacts) =>
	message.trim() || t("decisions:facts-none", { reason: reasonLabel });

function groundOf(
	t: Translate,
	facts: StatementFacts,
	brand: { name: string },
): { text: string; href?: string } {
	const { reasonLabel: reason, clause, rulesVersion: version, legalGround } = facts;
	if (legalGround) return { text: t("decisions:ground.law", { reason, law: legalGround }) };
	if (version === 0) return { text: t("decisions:ground.unwritten", { reason, brand: brand.name }) };
	const text = clause
		? t("decisions:ground.clause", { reason, brand: brand.name, clause, version })
		: t("decisions:ground.rules", { reason, brand: brand.name, version });
	return { text, href: "/rules" };
}

function foundBy(t: Translate, { reported, detectedAutomatically }: StatementFacts): string {
	if (detectedAutomatically) return t(reported ? "decisions:found.both" : "decisions:found.automatically");
	return t(reported ? "decisions:found.reported" : "decisions:found.by-person");
}
