import { dayOf, exactTime } from "./dates";
import { useForum } from "./forum-context";

/** A day that something begins or ends on. */
export function Day({ at }: { at: Date | string }) {
	const { locale, brand } = useForum();
	const date = new Date(at);
	return (
		<time dateTime={date.toISOString()} title={exactTime(date, locale, brand.timeZone)}>
			{dayOf(date, locale, brand.timeZone)}
		</time>
	);
}
