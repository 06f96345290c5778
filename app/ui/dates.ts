import type { Locale } from "~/platform/identity";

interface Formats {
	relative: Intl.RelativeTimeFormat;
	day: Intl.DateTimeFormat;
	dayAndYear: Intl.DateTimeFormat;
	exact: Intl.DateTimeFormat;
}

/** Making a formatter costs a thousand times what using it does. */
const formats = new Map<string, Formats>();

function formatsFor(locale: Locale, timeZone: string): Formats {
	const key = `${locale} ${timeZone}`;
	const known = formats.get(key);
	if (known) return known;
	const date = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale, { timeZone, ...options });
	const made = {
		relative: new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
		day: date({ day: "numeric", month: "short" }),
		dayAndYear: date({ day: "numeric", month: "short", year: "numeric" }),
		exact: date({ dateStyle: "long", timeStyle: "short" }),
	};
	formats.set(key, made);
	return made;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "5 minutes ago" for what is younger than a week, the date otherwise. */
export function relativeTime(at: Date, now: Date, locale: Locale, timeZone: string): string {
	const age = now.getTime() - at.getTime();
	const { relative, day, dayAndYear } = formatsFor(locale, timeZone);
	if (age < MINUTE) return relative.format(0, "minute");
	if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), "minute");
	if (age < DAY) return relative.format(-Math.floor(age / HOUR), "hour");
	if (age < 7 * DAY) return relative.format(-Math.floor(age / DAY), "day");
	return (at.getUTCFullYear() === now.getUTCFullYear() ? day : dayAndYear).format(at);
}

export const exactTime = (at: Date, locale: Locale, timeZone: string) =>
	formatsFor(locale, timeZone).exact.format(at);
