import { exactTime, relativeTime } from "./dates";
import { useForum } from "./forum-context";

/** A moment as people say it, with the exact time behind it. */
export function Time({ at }: { at: Date | string }) {
	const { now, locale, brand } = useForum();
	const date = new Date(at);
	return (
		<time dateTime={date.toISOString()} title={exactTime(date, locale, brand.timeZone)}>
			{relativeTime(date, now, locale, brand.timeZone)}
		</time>
	);
}
