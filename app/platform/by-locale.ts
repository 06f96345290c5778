import { locales } from "./identity";
import { isBlank } from "./text";

/** A brand's own words, in some languages of the interface. */
export type ByLocale = Partial<Record<string, string>>;

/** What a form's fields `PREFIX-LOCALE` say, as far as something is in them. */
export const readByLocale = (fields: object, prefix: string): ByLocale =>
	Object.fromEntries(
		locales.flatMap((locale) => {
			const words = String((fields as Record<string, unknown>)[`${prefix}-${locale}`] ?? "").trim();
			return isBlank(words) ? [] : [[locale, words]];
		}),
	);

/** In the reader's language, else in the brand's; undefined where it is in neither. */
export const inLocale = (words: ByLocale, locale: string, brandLocale: string): string | undefined =>
	words[locale] ?? words[brandLocale];
