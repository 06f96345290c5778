import { expect, test } from "vitest";
import { locales } from "~/platform/identity";
import { exactTime, relativeTime } from "./dates";

const HOUR = 3_600_000;
const zones = [
	"UTC",
	"Europe/Budapest",
	"America/St_Johns",
	"Asia/Kathmandu",
	"Australia/Lord_Howe",
	"Pacific/Apia",
];

/** Every 29 hours of 2026, with both changes of the clocks, and a few from long ago. */
const moments = [
	...Array.from({ length: 300 }, (_, step) => new Date(Date.UTC(2026, 0, 1) + step * 29.01 * HOUR)),
	...["1969-12-31T23:59:59Z", "1890-01-01T00:00:00Z", "2011-12-30T10:00:00Z", "2099-06-01T12:00:00Z"].map(
		(text) => new Date(text),
	),
];

test("exact times are what Intl says, in every language and time zone", () => {
	for (const locale of locales)
		for (const timeZone of zones) {
			const format = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "long", timeStyle: "short" });
			for (const at of moments) expect(exactTime(at, locale, timeZone)).toBe(format.format(at));
		}
});

test("old moments are said as the day on the clocks of the brand", () => {
	const now = new Date("2027-03-01T00:00:00Z");
	for (const locale of locales)
		for (const timeZone of zones) {
			const format = new Intl.DateTimeFormat(locale, {
				timeZone,
				day: "numeric",
				month: "short",
				year: "numeric",
			});
			for (const at of moments.filter((moment) => moment.getUTCFullYear() < 2027))
				expect(relativeTime(at, now, locale, timeZone)).toBe(format.format(at));
		}
});

test("young moments are said by their age", () => {
	const now = new Date("2026-06-15T12:00:00Z");
	const ago = (hours: number) => relativeTime(new Date(now.getTime() - hours * HOUR), now, "en", "UTC");
	expect([ago(0), ago(0.5), ago(5), ago(30), ago(24 * 8)]).toEqual([
		"this minute",
		"30 minutes ago",
		"5 hours ago",
		"yesterday",
		"Jun 7",
	]);
});
