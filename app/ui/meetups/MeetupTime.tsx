import { clockTime, exactTime } from "~/ui/dates";
import { useForum } from "~/ui/forum-context";

type Moment = Date | string;

/** From when to when, by the clocks of the brand's zone, which is named: readers may live in another. */
export function MeetupTime({ startsAt, endsAt }: { startsAt: Moment; endsAt: Moment }) {
	const { locale, brand } = useForum();
	const [start, end] = [new Date(startsAt), new Date(endsAt)];
	const day = new Intl.DateTimeFormat("en", { dateStyle: "short", timeZone: brand.timeZone });
	const say = day.format(start) === day.format(end) ? clockTime : exactTime;
	return (
		<>
			<time dateTime={start.toISOString()}>{exactTime(start, locale, brand.timeZone)}</time> –{" "}
			<time dateTime={end.toISOString()}>{say(end, locale, brand.timeZone)}</time>{" "}
			<span className="hint">({brand.timeZone})</span>
		</>
	);
}
