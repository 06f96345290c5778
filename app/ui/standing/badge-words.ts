import type { Translate } from "~/platform/i18n/translate";

type Words = Partial<Record<string, string>>;

/** What a badge is called: in the reader's language, else the brand's; a built-in one without words of its own by the interface. */
export const badgeName = (
	t: Translate,
	locale: string,
	brandLocale: string,
	{ slug, name }: { slug: string; name: Words },
): string => name[locale] ?? name[brandLocale] ?? (t as (key: string) => string)(`badges:words.${slug}.name`);

/** What it is for. One without a text says what is counted. */
export const badgeText = (
	t: Translate,
	locale: string,
	brandLocale: string,
	{ slug, text, builtIn }: { slug: string; text: Words; builtIn: boolean },
): string =>
	text[locale] ??
	text[brandLocale] ??
	(builtIn ? (t as (key: string) => string)(`badges:words.${slug}.text`) : "");
