import { resources } from "~/platform/i18n/resources";
import type { Locale } from "~/platform/identity";

interface Texts {
	[key: string]: string | Texts;
}

const known = new Map<Locale, Record<string, string>>();

/** Every sentence of the widget in a language, by its key; plural forms by the endings that CLDR gives them. */
export function stringsOf(locale: Locale): Record<string, string> {
	const kept = known.get(locale);
	if (kept) return kept;
	const texts = (resources[locale] as unknown as Record<string, Texts | undefined>).widget ?? {};
	const strings = Object.fromEntries(flat(texts, ""));
	known.set(locale, strings);
	return strings;
}

const flat = (texts: Texts, prefix: string): [string, string][] =>
	Object.entries(texts).flatMap(([key, text]): [string, string][] =>
		typeof text === "string" ? [[prefix + key, text]] : flat(text, `${prefix}${key}.`),
	);
