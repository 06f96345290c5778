import { redirect } from "@remix-run/node";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 24 * 60 * 60 * 1_000;
const LONGEST_DAYS = 3_660;

export interface ChosenPeriod {
	/** First and last day, both counted, as people say it. */
	from: string;
	until: string;
	/** As the figures are asked for: without its last day. */
	period: { from: string; to: string };
	/** False where the address named no period that makes sense, and the usual one is shown. */
	isAsAsked: boolean;
}

/** The period that an address asks for, else the last full quarter. */
export function readPeriod(query: URLSearchParams, now: Date): ChosenPeriod {
	const [from, until] = [query.get("from"), query.get("until")];
	if (from !== null && until !== null && isPeriod(from, until)) return chosen(from, until, true);
	const month = Math.floor(now.getUTCMonth() / 3) * 3;
	const first = new Date(Date.UTC(now.getUTCFullYear(), month - 3, 1));
	const last = new Date(Date.UTC(now.getUTCFullYear(), month, 0));
	return chosen(dayOf(first), dayOf(last), from === null && until === null);
}

/** For files: nobody who opens one would notice that it is about another period. The page says what is wrong. */
export function requirePeriod(query: URLSearchParams, now: Date): ChosenPeriod {
	const read = readPeriod(query, now);
	if (!read.isAsAsked) throw redirect(`/admin/moderation/transparency?${query}`);
	return read;
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

const chosen = (from: string, until: string, isAsAsked: boolean): ChosenPeriod => ({
	from,
	until,
	period: { from, to: dayOf(new Date(Date.parse(until) + DAY_MS)) },
	isAsAsked,
});

function isPeriod(from: string, until: string) {
	if (!isDay(from) || !isDay(until)) return false;
	const days = (Date.parse(until) - Date.parse(from)) / DAY_MS;
	return days >= 0 && days < LONGEST_DAYS;
}

const isDay = (text: string) =>
	DAY.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(new Date(text)) === text && text < "9999-12-31";
