import type { Locale } from "~/platform/identity";

const relative = new Map<Locale, Intl.RelativeTimeFormat>();
const exact = new Map<string, Intl.DateTimeFormat>();

const relativeFormat = (locale: Locale) => {
	const format =
		relative.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "long" });
	relative.set(locale, format);
	return format;
};

function dateFormat(locale: Locale, timeZone: string, options: Intl.DateTimeFormatOptions) {
	const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
	const format = exact.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options });
	exact.set(key, format);
	return format;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "5 minutes ago" for what is younger than a week, the date otherwise. */
export function relativeTime(at: Date, now: Date, locale: Locale, timeZone: string): string {
	const age = now.getTime() - at.getTime();
	const format = relativeFormat(locale);
	if (age < MINUTE) return format.format(0, "minute");
	if (age < HOUR) return format.format(-Math.floor(age / MINUTE), "minute");
	if (age < DAY) return format.format(-Math.floor(age / HOUR), "hour");
	if (age < 7 * DAY) return format.format(-Math.floor(age / DAY), "day");
	const sameYear = at.getUTCFullYear() === now.getUTCFullYear();
	return dateFormat(locale, timeZone, {
		day: "numeric",
		month: "short",
		...(sameYear ? {} : { year: "numeric" }),
	}).format(at);
}

export const exactTime = (at: Date, locale: Locale, timeZone: string) =>
	dateFormat(locale, timeZone, { dateStyle: "long", timeStyle: "short" }).format(at);
