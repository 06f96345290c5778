import { expect, test } from "vitest";
import { readPeriod, requirePeriod } from "./read-period";

const read = (query: string, now = "2026-11-22T10:00:00Z") =>
	readPeriod(new URLSearchParams(query), new Date(now));

test.each([
	["2026-11-22T10:00:00Z", "2026-07-01", "2026-09-30"],
	["2026-01-01T00:00:00Z", "2025-10-01", "2025-12-31"],
	["2026-06-30T23:59:59Z", "2026-01-01", "2026-03-31"],
])("on %s the last full quarter is %s to %s", (now, from, until) => {
	expect(read("", now)).toMatchObject({ from, until, isAsAsked: true });
});

test("both days count: figures are asked for up to the day after", () => {
	expect(read("from=2026-02-01&until=2026-02-28").period).toEqual({ from: "2026-02-01", to: "2026-03-01" });
});

test.each([
	"from=2026-02-30&until=2026-03-01",
	"from=2026-03-02&until=2026-03-01",
	"from=1000-01-01&until=2026-03-01",
	"from=yesterday&until=today",
	"from=2026-01-01",
	"from=9999-01-01&until=9999-12-31",
])("%s makes no sense", (query) => {
	expect(read(query)).toMatchObject({ from: "2026-07-01", isAsAsked: false });
});

test("a file about a period that makes no sense is refused, not one about another period sent", () => {
	const now = new Date("2026-11-22T10:00:00Z");
	const refused = () => requirePeriod(new URLSearchParams("from=yesterday&until=today"), now);
	expect(refused).toThrow(expect.objectContaining({ status: 302 }));
	expect(requirePeriod(new URLSearchParams(), now).from).toBe("2026-07-01");
});
