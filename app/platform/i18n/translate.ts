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
 * The translator of one language. Sentences without parameters are looked up once: a page says a hundred of them
 * and the library's look-up costs microseconds each.
 */
export function translator(locale: Locale): Translate {
	const known = translators.get(locale);
	if (known) return known;
	const fixed = instance.getFixedT(locale) as unknown as (key: string, params?: object) => string;
	const plain = new Map<string, string>();
	const translate = (key: string, params?: object) => {
		if (params) return fixed(key, params);
		const said = plain.get(key) ?? fixed(key);
		if (plain.size < 2_000) plain.set(key, said);
		return said;
	};
	translators.set(locale, translate as unknown as Translate);
	return translate as unknown as Translate;
}

/** True where a key exists: error sentences travel as keys. */
export const hasSentence = (key: string) => instance.exists(key, { lng: "en" });
