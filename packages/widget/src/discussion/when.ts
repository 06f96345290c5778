const MINUTE = 60_000;
const units: [Intl.RelativeTimeFormatUnit, number][] = [
	["day", 1440],
	["hour", 60],
	["minute", 1],
];

const isDate = (date: Date) => !Number.isNaN(date.getTime());

/** "3 hours ago" for a week, then the date. Empty for what is no date. */
export function when(iso: string, locale: string, now = Date.now()): string {
	const date = new Date(iso);
	if (!isDate(date)) return "";
	const minutes = Math.min(0, Math.round((date.getTime() - now) / MINUTE));
	if (minutes < -7 * 1440) return date.toLocaleDateString(locale, { dateStyle: "medium" });
	const [unit, size] = units.find(([, size]) => -minutes >= size) ?? ["minute", 1];
	return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.trunc(minutes / size), unit);
}

export function exactly(iso: string, locale: string): string {
	const date = new Date(iso);
	return isDate(date) ? date.toLocaleString(locale, { dateStyle: "long", timeStyle: "short" }) : "";
}
