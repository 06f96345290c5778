import type { Context } from "~/platform/context";
import type { Locale } from "~/platform/identity";
import type { RichDocument } from "~/platform/rich-text/document";
import { type ChangedLine, compareTexts } from "../compare-texts";

export interface RulesView {
	version: number;
	publishedAt: Date;
	bodyHtml: string;
	/** What the member has not seen yet, newest first; empty for somebody who never accepted any. */
	changes: { version: number; changeNote: string }[];
	/** What stands there now and did not, or the other way round, since the version that the member accepted. */
	changedLines: ChangedLine[];
}

/** The rules in force in the reader's language, else in the brand's; null where there are none. */
export async function readRules(ctx: Context): Promise<RulesView | null> {
	const texts = await ctx.db
		.selectFrom("rulesText")
		.innerJoin("rulesVersion", (join) =>
			join
				.onRef("rulesVersion.brandId", "=", "rulesText.brandId")
				.onRef("rulesVersion.version", "=", "rulesText.version"),
		)
		.select(["rulesText.version", "locale", "bodyHtml", "document", "changeNote", "publishedAt"])
		.where("rulesText.brandId", "=", ctx.brand.id)
		.where(
			"rulesText.version",
			">=",
			Math.min(ctx.actor?.acceptedRules || ctx.brand.rulesVersion, ctx.brand.rulesVersion),
		)
		.orderBy("rulesText.version", "desc")
		.execute();
	const inForce = texts[0]?.version;
	if (inForce === undefined) return null;
	const best = (version: number) =>
		texts.find((text) => text.version === version && text.locale === ctx.locale) ??
		texts.find((text) => text.version === version && text.locale === ctx.brand.locale) ??
		texts.find((text) => text.version === version);
	const text = best(inForce) as (typeof texts)[number];
	const versions = [...new Set(texts.map(({ version }) => version))];
	const accepted = ctx.actor?.acceptedRules ?? 0;
	const before = texts.find(({ version, locale }) => version === accepted && locale === text.locale);
	return {
		version: inForce,
		publishedAt: text.publishedAt,
		bodyHtml: text.bodyHtml,
		changes:
			accepted === 0
				? []
				: versions
						.filter((version) => version > accepted)
						.map((version) => ({ version, changeNote: best(version)?.changeNote ?? "" })),
		changedLines:
			before && accepted < inForce
				? compareTexts(before.document as RichDocument, text.document as RichDocument)
				: [],
	};
}

/** The documents of the version in force per language, for the owner's form. */
export async function readRulesDocuments(ctx: Context): Promise<Partial<Record<Locale, RichDocument>>> {
	const texts = await ctx.db
		.selectFrom("rulesText")
		.select(["locale", "document"])
		.where("brandId", "=", ctx.brand.id)
		.where("version", "=", ctx.brand.rulesVersion)
		.execute();
	return Object.fromEntries(texts.map(({ locale, document }) => [locale, document as RichDocument]));
}
