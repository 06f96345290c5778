import { type MeetupInput, meetupInput } from "~/features/meetups/contract";
import type { Fields } from "~/http/action-of.server";
import { momentInZone } from "~/http/stewardship/moment-in-zone";
import { threadAt } from "~/http/thread-at";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";

/** An event as a form sends it: times by the brand's clocks, the thread by its address or its number. */
export function readMeetupForm({ brand }: Context, fields: Fields, id: number | null): MeetupInput {
	const moment = (text: unknown) => momentInZone(String(text ?? ""), brand.timeZone) ?? undefined;
	return parseInput(meetupInput, {
		...fields,
		id,
		startsAt: moment(fields.startsAt),
		endsAt: moment(fields.endsAt),
		thread: threadOf(brand, String(fields.thread ?? "").trim()),
	});
}

function threadOf(brand: Context["brand"], given: string): number | null {
	if (given === "") return null;
	const thread = /^[1-9]\d{0,14}$/.test(given) ? Number(given) : threadAt(brand, given);
	if (thread !== null) return thread;
	throw new DomainError("invalid", "errors:invalid", {
		fields: { thread: { key: "stewardship:switch.thread-problem" } },
	});
}
