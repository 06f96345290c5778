import { expect, test } from "vitest";
import { toCalendar } from "./calendar";

const meetup = {
	id: 12,
	title: "Oils; waxes, and \\ more",
	text: "First line\nsecond line",
	startsAt: new Date("2026-11-22T17:30:00.000Z"),
	endsAt: new Date("2026-11-22T19:00:00.000Z"),
	place: "Fő utca 1., Budapest",
	link: null,
	cancelledAt: null as Date | null,
	revision: 3,
	changedAt: new Date("2026-11-02T12:00:01.500Z"),
};
const brand = { origin: "https://forum.larkspur.example" };
const of = (more: Partial<typeof meetup> = {}) => toCalendar(brand, { ...meetup, ...more });
const unfolded = (text: string) => text.replaceAll("\r\n ", "");

test("text that means something to a calendar is escaped, and no line break gets in", () => {
	const text = unfolded(of({ title: "A\r\nATTENDEE:mailto:x@example.org\u0000" }));
	expect(text).not.toMatch(/^ATTENDEE/m);
	expect(text).toContain("SUMMARY:A\\nATTENDEE:mailto:x@example.org\r\n");
	expect(unfolded(of())).toContain("SUMMARY:Oils\\; waxes\\, and \\\\ more\r\n");
	expect(unfolded(of())).toContain("LOCATION:Fő utca 1.\\, Budapest\r\n");
	expect(unfolded(of())).toContain("DESCRIPTION:First line\\nsecond line\\n\\nhttps://forum.");
});

test("every line ends with CRLF and has 75 octets at most, cut between characters", () => {
	const text = of({ text: "Űrhajós 🚀 ".repeat(40) });
	expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
	expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
	const lines = text.split("\r\n");
	for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
	expect(lines.some((line) => Buffer.byteLength(line) > 70)).toBe(true);
	expect(text).not.toContain("\ufffd");
	expect(unfolded(text)).toContain("Űrhajós 🚀 ".repeat(40));
});

test("times are in UTC, and a changed or cancelled event takes the place of the copy before", () => {
	const text = of();
	for (const line of [
		"DTSTART:20261122T173000Z",
		"DTEND:20261122T190000Z",
		"DTSTAMP:20261102T120001Z",
		"UID:meetup-12@forum.larkspur.example",
		"SEQUENCE:3",
		"STATUS:CONFIRMED",
	])
		expect(text).toContain(`${line}\r\n`);
	expect(of({ cancelledAt: new Date(), revision: 4 })).toContain("STATUS:CANCELLED\r\n");
});
