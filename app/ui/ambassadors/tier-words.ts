import { inLocale } from "~/platform/by-locale";
import type { Translate } from "~/platform/i18n/translate";
import type { TierFlair } from "~/platform/identity";

/** What a tier is called: in the reader's language, else the brand's, else by the interface. */
export const tierName = (
	t: Translate,
	locale: string,
	brandLocale: string,
	{ name }: Pick<TierFlair, "name">,
	tier: number,
): string =>
	inLocale(name, locale, brandLocale) ?? (t as (key: string) => string)(`ambassadors:tiers.${tier}`);

/** The words beside an author's name. */
export const tierFlair = (
	t: Translate,
	locale: string,
	brandLocale: string,
	said: Pick<TierFlair, "name" | "flair">,
	tier: number,
): string => inLocale(said.flair, locale, brandLocale) ?? tierName(t, locale, brandLocale, said, tier);
