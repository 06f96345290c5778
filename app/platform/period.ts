import { z } from "zod";

const MOST_YEARS = 10;

/** A day of the calendar, ISO 8601. */
export const day = z.iso
	.date({ error: "errors:api.day", abort: true })
	.refine((text) => text >= "1970-01-01", { error: "errors:api.day", abort: true });

/** From `from`, up to but without `to`. */
interface Period {
	from: string;
	to: string;
}

/** Whether a period ends after it begins, and not more than ten years later. */
export const isPeriod = ({ from, to }: Period) => to > from && to <= yearsLater(from, MOST_YEARS);

/** The same day of another year; of 29 February the 1st of March. ISO days sort as texts. */
const yearsLater = (text: string, years: number) => {
	const date = new Date(`${text}T00:00:00Z`);
	date.setUTCFullYear(date.getUTCFullYear() + years);
	return date.toISOString().slice(0, 10);
};

/** The day of a time, in UTC. */
const dayOf = (time: Date) => time.toISOString().slice(0, 10);

/** The last twelve months, today included. */
export function lastYear(now: Date): Period {
	const tomorrow = dayOf(new Date(now.getTime() + 86_400_000));
	return { from: yearsLater(tomorrow, -1), to: tomorrow };
}
