import type { WidgetLocale } from "../part";

export type Say = (key: string, params?: Record<string, string | number>) => string;

/** Says sentences of the interface: plural forms by `count`, blanks filled in. */
export function sayer(locale: WidgetLocale, strings: Record<string, string>): Say {
	const plurals = new Intl.PluralRules(locale);
	const find = (key: string) => {
		const sentence = Object.hasOwn(strings, key) ? strings[key] : "";
		return typeof sentence === "string" ? sentence : "";
	};
	return (key, params = {}) => {
		const plural = "count" in params && find(`${key}_${plurals.select(Number(params.count))}`);
		const sentence = plural || find(key);
		return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => `${params[name] ?? ""}`);
	};
}
