import type { Brand } from "~/platform/identity";
import type { MeetupView } from "./queries/find-meetup.server";

type Entry = Pick<
	MeetupView,
	| "id"
	| "title"
	| "text"
	| "startsAt"
	| "endsAt"
	| "place"
	| "link"
	| "cancelledAt"
	| "revision"
	| "changedAt"
>;

/** The event as a file for calendars: RFC 5545, in UTC, so that no calendar has to know the brand's time zone. */
export function toCalendar({ origin }: Pick<Brand, "origin">, meetup: Entry): string {
	const { id, title, text, startsAt, endsAt, place, link, cancelledAt, revision, changedAt } = meetup;
	const address = `${origin}/meetups/${id}`;
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//Folkmoot//Events//EN",
		"CALSCALE:GREGORIAN",
		"METHOD:PUBLISH",
		"BEGIN:VEVENT",
		`UID:meetup-${id}@${new URL(origin).hostname}`,
		`DTSTAMP:${moment(changedAt)}`,
		`LAST-MODIFIED:${moment(changedAt)}`,
		`SEQUENCE:${revision}`,
		`DTSTART:${moment(startsAt)}`,
		`DTEND:${moment(endsAt)}`,
		`SUMMARY:${escaped(title)}`,
		`LOCATION:${escaped(place || (link ?? ""))}`,
		`DESCRIPTION:${escaped([text, link, address].filter(Boolean).join("\n\n"))}`,
		`URL:${address}`,
		`STATUS:${cancelledAt ? "CANCELLED" : "CONFIRMED"}`,
		"END:VEVENT",
		"END:VCALENDAR",
	];
	return lines.map((line) => `${folded(line)}\r\n`).join("");
}

const moment = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

const escaped = (text: string) =>
	text
		.replace(/[\\;,]/g, "\\$&")
		.replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, "\\n")
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no calendar takes
		.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");

const MOST_OCTETS = 75;

/** Lines of 75 octets at most, the next ones with a space before them; never within a character. */
function folded(line: string): string {
	const lines: string[] = [];
	let current = "";
	let octets = 0;
	for (const character of line) {
		const size = Buffer.byteLength(character);
		if (octets + size > MOST_OCTETS) {
			lines.push(current);
			current = " ";
			octets = 1;
		}
		current += character;
		octets += size;
	}
	return [...lines, current].join("\r\n");
}
