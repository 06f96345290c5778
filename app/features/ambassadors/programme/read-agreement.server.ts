import type { Context } from "~/platform/context";
import type { Locale } from "~/platform/identity";
import type { RichDocument } from "~/platform/rich-text/document";

export interface Agreement {
	version: number;
	publishedAt: Date;
	/** Until when those who accepted an earlier version accept this one. */
	dueAt: Date;
	bodyHtml: string;
}

/** The newest agreement in the reader's language, else in the brand's; null where there is none. */
export async function readAgreement(
	ctx: Pick<Context, "db" | "brand" | "locale">,
): Promise<Agreement | null> {
	const texts = await listTexts(ctx);
	const text =
		texts.find(({ locale }) => locale === ctx.locale) ??
		texts.find(({ locale }) => locale === ctx.brand.locale) ??
		texts[0];
	if (!text) return null;
	const { version, publishedAt, dueAt, bodyHtml } = text;
	return { version, publishedAt, dueAt, bodyHtml };
}

/** The texts of the newest agreement by language, for the owner's form. */
export async function readAgreementDocuments(ctx: Context): Promise<Partial<Record<Locale, RichDocument>>> {
	const texts = await listTexts(ctx);
	return Object.fromEntries(texts.map(({ locale, document }) => [locale, document as RichDocument]));
}

const listTexts = ({ db, brand }: Pick<Context, "db" | "brand">) =>
	db
		.selectFrom("ambassadorAgreementText as t")
		.innerJoin("ambassadorAgreement as a", (join) =>
			join.onRef("a.brandId", "=", "t.brandId").onRef("a.version", "=", "t.version"),
		)
		.select(["t.version", "t.locale", "t.document", "t.bodyHtml", "a.publishedAt", "a.dueAt"])
		.where("t.brandId", "=", brand.id)
		.where("t.version", "=", (eb) =>
			eb
				.selectFrom("ambassadorAgreement")
				.select((newest) => newest.fn.max("version").as("version"))
				.where("brandId", "=", brand.id),
		)
		.execute();
