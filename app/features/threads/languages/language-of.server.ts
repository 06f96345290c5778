import { type RawBuilder, sql } from "kysely";
import type { Context } from "~/platform/context";
import type { Locale } from "~/platform/identity";
import { detectLanguage } from "~/platform/language/detect-language";
import { plainText, type RichDocument } from "~/platform/rich-text/document";

interface Written {
	document: RichDocument;
	/** Of a first post. */
	title?: string | null;
}

/** What the author's own words tell, without those they quote; null where they tell nothing. */
export function detectIn({ document, title }: Written) {
	const own = plainText(document, { withQuotes: false });
	return detectLanguage(title ? `${title}\n${own}` : own);
}

/** The language a post is kept with: what its words tell, else its thread's, else the brand's. */
export const languageOf = (
	{ brand }: Pick<Context, "brand">,
	threadId: number | null,
	written: Written,
): RawBuilder<Locale> =>
	sql<Locale>`coalesce(${detectIn(written)}::text, (select first.language from post first
		where first.brand_id = ${brand.id} and first.thread_id = ${threadId}::bigint and first.number = 1), ${brand.locale})`;
