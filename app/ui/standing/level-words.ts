import { inLocale } from "~/platform/by-locale";
import type { Translate } from "~/platform/i18n/translate";
import type { Brand } from "~/platform/identity";

/** What a level is called: in the reader's language, else the brand's own, else by the interface. */
export const levelName = (
	t: Translate,
	locale: string,
	{ levels, locale: brandLocale }: Pick<Brand, "levels" | "locale">,
	level: number,
): string => {
	const name = levels.names[level - 1] ?? {};
	return inLocale(name, locale, brandLocale) ?? (t as (key: string) => string)(`levels:names.${level}`);
};
