import i18next, { type i18n, type TFunction } from "i18next";
import type { Locale } from "../identity";
import { resources } from "./resources";

export type Translate = TFunction<(keyof (typeof resources)["en"])[]>;

const instance: i18n = i18next.createInstance();
void instance.init({
	resources,
	fallbackLng: "en",
	supportedLngs: ["en", "ru", "hu"],
	ns: Object.keys(resources.en),
	defaultNS: "common",
	initAsync: false,
	interpolation: { escapeValue: false },
	returnNull: false,
});

const translators = new Map<Locale, Translate>();

/**
 * The translator of one language. The library looks a sentence up and chooses its plural form once; after that only
 * the blanks are filled in: a page says a hundred sentences, and each look-up would cost microseconds.
 */
export function translator(locale: Locale): Translate {
	const known = translators.get(locale);
	if (known) return known;
	const fixed = instance.getFixedT(locale) as unknown as (key: string, params: object) => string;
	const plurals = new Intl.PluralRules(locale);
	const templates = new Map<string, string>();
	const templateOf = (key: string, count: unknown) => {
		const slot = typeof count === "number" ? `${key} ${plurals.select(count)}` : key;
		const template = templates.get(slot) ?? fixed(key, { count, skipInterpolation: true });
		if (templates.size < 5_000) templates.set(slot, template);
		return template;
	};
	const translate = (key: string, params?: Record<string, unknown>) =>
		params ? fill(templateOf(key, params.count), params) : templateOf(key, undefined);
	translators.set(locale, translate as unknown as Translate);
	return translate as unknown as Translate;
}

const fill = (template: string, params: Record<string, unknown>) =>
	template.replace(/\{\{(\w+)\}\}/g, (blank, name: string) =>
		name in params ? String(params[name]) : blank,
	);
