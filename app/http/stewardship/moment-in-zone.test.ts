import { expect, test } from "vitest";
import { momentInZone, shownInZone } from "./moment-in-zone";

test.each([
	["2026-11-22T18:30", "Europe/Budapest", "2026-11-22T17:30:00.000Z"],
	["2026-07-01T08:00", "Europe/Budapest", "2026-07-01T06:00:00.000Z"],
	["2026-11-22T18:30", "Asia/Kathmandu", "2026-11-22T12:45:00.000Z"],
	["2026-11-22T18:30", "UTC", "2026-11-22T18:30:00.000Z"],
	// Clocks go back at three: half past two comes twice, and the first one is meant.
	["2026-10-25T02:30", "Europe/Budapest", "2026-10-25T00:30:00.000Z"],
	// Clocks go forward at two: half past two never comes, they show half past three.
	["2026-03-29T02:30", "Europe/Budapest", "2026-03-29T01:30:00.000Z"],
])("%s in %s is %s", (text, zone, moment) => {
	expect(momentInZone(text, zone)?.toISOString()).toBe(moment);
});

test.each(["", "soon", "2026-02-30T10:00", "2026-13-01T10:00", "2026-11-22T25:00", "2026-11-22"])(
	"%j is no moment",
	(text) => {
		expect(momentInZone(text, "Europe/Budapest")).toBeNull();
	},
);

test("a moment is shown as it was written", () => {
	const text = "2026-11-22T18:30";
	expect(shownInZone(momentInZone(text, "America/St_Johns") as Date, "America/St_Johns")).toBe(text);
});
