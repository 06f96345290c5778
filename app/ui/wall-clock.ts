const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Years of days; what nobody looks at is worked out anew. */
const MOST_DAYS = 10_000;

/**
 * What the clocks of a time zone show, as minutes since 1970. Null on days when they are changed, and in times before
 * whole minutes: then ask Intl, which is right always and takes ten times as long.
 */
export function createWallClock(timeZone: string): (at: Date) => number | null {
	const format = new Intl.DateTimeFormat("en-US", {
		timeZone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		second: "numeric",
	});
	const offsets = new Map<number, number | null>();

	function offsetAt(time: number): number {
		const parts = Object.fromEntries(
			format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
		);
		const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
		return (Date.UTC(year, month - 1, day, hour, minute, second) - time) / MINUTE;
	}
	function offsetOn(day: number): number | null {
		const known = offsets.get(day);
		if (known !== undefined) return known;
		const morning = offsetAt(day * DAY);
		const same = Number.isInteger(morning) && morning === offsetAt((day + 1) * DAY);
		if (offsets.size >= MOST_DAYS) offsets.clear();
		offsets.set(day, same ? morning : null);
		return same ? morning : null;
	}
	return (at) => {
		const offset = offsetOn(Math.floor(at.getTime() / DAY));
		return offset === null ? null : Math.floor(at.getTime() / MINUTE) + offset;
	};
}
