import type { Locale } from "~/platform/identity";
import { createWallClock } from "./wall-clock";

type Format = (at: Date) => string;

interface Formats {
	relative: Intl.RelativeTimeFormat;
	day: Format;
	dayAndYear: Format;
	exact: Format;
	clock: Format;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MINUTES_OF_DAY = 24 * 60;
const MOST_TEXTS = 10_000;

/** Making a formatter costs a thousand times what using it does. */
const formats = new Map<string, Formats>();

function formatsFor(locale: Locale, timeZone: string): Formats {
	const key = `${locale} ${timeZone}`;
	const known = formats.get(key);
	if (known) return known;
	const wallClock = createWallClock(timeZone);
	const byDay = (options: Intl.DateTimeFormatOptions): Format => {
		const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
		const remembered = remember<number>();
		return (at) => {
			const minutes = wallClock(at);
			return minutes === null
				? format.format(at)
				: remembered(Math.floor(minutes / MINUTES_OF_DAY), () => format.format(at));
		};
	};
	const made = {
		relative: new Intl.RelativeTimeFormat(locale, { numeric: "auto" }),
		day: byDay({ day: "numeric", month: "short" }),
		dayAndYear: byDay({ day: "numeric", month: "short", year: "numeric" }),
		exact: exactFormat(locale, timeZone, wallClock, byDay({ dateStyle: "long" })),
		clock: clockFormat(locale, timeZone),
	};
	formats.set(key, made);
	return made;
}

/** Day and time are put together from texts said before: each has few, and a page says twenty. */
function exactFormat(
	locale: Locale,
	timeZone: string,
	wallClock: ReturnType<typeof createWallClock>,
	longDay: Format,
): Format {
	const whole = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "long", timeStyle: "short" });
	const time = new Intl.DateTimeFormat(locale, { timeZone: "UTC", timeStyle: "short" });
	const times = remember<number>();
	const timeOf = (minute: number) => times(minute, () => time.format(minute * MINUTE));
	let between: string | null = null;
	return (at) => {
		const minutes = wallClock(at);
		if (minutes === null) return whole.format(at);
		const [day, said] = [longDay(at), timeOf(((minutes % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY)];
		between ??= whole.format(at).slice(day.length, -said.length);
		return day + between + said;
	};
}

function clockFormat(locale: Locale, timeZone: string): Format {
	const format = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: "short" });
	return (at) => format.format(at);
}

/** Texts by key, made once; all are forgotten when there are too many. */
function remember<Key>() {
	const texts = new Map<Key, string>();
	return (key: Key, make: () => string) => {
		const known = texts.get(key);
		if (known !== undefined) return known;
		if (texts.size >= MOST_TEXTS) texts.clear();
		const made = make();
		texts.set(key, made);
		return made;
	};
}

/** "5 minutes ago" for what is younger than a week, the date otherwise. */
export function relativeTime(at: Date, now: Date, locale: Locale, timeZone: string): string {
	const age = now.getTime() - at.getTime();
	const { relative, day, dayAndYear } = formatsFor(locale, timeZone);
	if (age < MINUTE) return relative.format(0, "minute");
	if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), "minute");
	if (age < DAY) return relative.format(-Math.floor(age / HOUR), "hour");
	if (age < 7 * DAY) return relative.format(-Math.floor(age / DAY), "day");
	return at.getUTCFullYear() === now.getUTCFullYear() ? day(at) : dayAndYear(at);
}

export const exactTime = (at: Date, locale: Locale, timeZone: string) =>
	formatsFor(locale, timeZone).exact(at);

/** A day in full, for what is agreed on until then. */
export const dayOf = (at: Date, locale: Locale, timeZone: string) =>
	formatsFor(locale, timeZone).dayAndYear(at);

/** What the clocks show, where the day was said before. */
export const clockTime = (at: Date, locale: Locale, timeZone: string) =>
	formatsFor(locale, timeZone).clock(at);
