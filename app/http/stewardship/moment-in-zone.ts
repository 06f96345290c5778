const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const MINUTE = 60_000;

/**
 * The moment at which the clocks of a zone show "2026-11-22T18:30", as a date field sends it; null where it is none.
 * Of the two moments of a night in which clocks go back it is the first; in the hour that a night leaves out, the clocks
 * show an hour more.
 */
export function momentInZone(text: string, timeZone: string): Date | null {
	const parts = LOCAL.exec(text)?.slice(1).map(Number);
	if (!parts) return null;
	const [year, month, day, hour, minute] = parts as [number, number, number, number, number];
	const shown = Date.UTC(year, month - 1, day, hour, minute);
	// "2026-02-30T25:61" would be taken for some other moment.
	if (Number.isNaN(shown) || new Date(shown).toISOString().slice(0, 16) !== text) return null;
	// The offset a day before and a day after are the only two that can hold.
	const offsets = [shown - 86_400_000, shown + 86_400_000].map((at) => offsetAt(at, timeZone));
	const moments = offsets.map((offset) => shown - offset);
	return new Date(moments.find((at) => at + offsetAt(at, timeZone) === shown) ?? (moments[0] as number));
}

/** "2026-11-22T18:30": what the clocks of a zone show, for a date field. */
export function shownInZone(at: Date, timeZone: string): string {
	const time = Math.floor(at.getTime() / MINUTE) * MINUTE;
	return new Date(time + offsetAt(time, timeZone)).toISOString().slice(0, 16);
}

function offsetAt(time: number, timeZone: string): number {
	const format = new Intl.DateTimeFormat("en-US", {
		timeZone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
	});
	const parts = Object.fromEntries(
		format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
	);
	const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
	return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(time / MINUTE) * MINUTE;
}
