import type { BoardPeriod } from "./contract";

const dayText = (time: number) => new Date(time).toISOString().slice(0, 10);
const utc = (year: number, month: number, day = 1) => dayText(Date.UTC(year, month, day));

/** The first day of the period that a day belongs to (`YYYY-MM-DD`, UTC), and of the periods before and after it. */
export function boardSpan(period: Exclude<BoardPeriod, "season">, of: string) {
	const time = Date.parse(`${of}T00:00:00Z`);
	const [year, month, day] = of.split("-").map(Number) as [number, number, number];
	if (period === "all") return { starts: "1970-01-01", before: null, after: null };
	if (period === "day") return around(of, dayText(time - 86_400_000), dayText(time + 86_400_000));
	if (period === "week") {
		const monday = day - ((new Date(time).getUTCDay() + 6) % 7);
		return around(
			utc(year, month - 1, monday),
			utc(year, month - 1, monday - 7),
			utc(year, month - 1, monday + 7),
		);
	}
	const months = period === "month" ? 1 : 3;
	const first = month - 1 - ((month - 1) % months);
	return around(utc(year, first), utc(year, first - months), utc(year, first + months));
}

const around = (starts: string, before: string | null, after: string | null) => ({ starts, before, after });
