import type { ByLocale } from "~/features/rewards/contract";

/** A brand's own words in the reader's language, the brand's, or any that are there. */
export const inWords = (words: ByLocale, locale: string, brandLocale: string): string =>
	words[locale] ?? words[brandLocale] ?? Object.values(words)[0] ?? "";
