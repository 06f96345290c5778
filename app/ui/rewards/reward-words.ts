import { type ByLocale, inLocale } from "~/platform/by-locale";

/** A brand's own words in the reader's language, the brand's, or any that are there. */
export const inWords = (words: ByLocale, locale: string, brandLocale: string): string =>
	inLocale(words, locale, brandLocale) ?? Object.values(words)[0] ?? "";
