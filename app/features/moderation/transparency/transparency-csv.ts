import { toCsv } from "~/platform/csv";
import type { Transparency } from "./read-transparency.server";

/** RFC 4180, with a head line: one figure per line, so that periods can be put side by side in a table. */
export function transparencyCsv(report: Transparency): string {
	const lines = [["brand", "from", "to", "figure", "value"]];
	const walk = (path: string, value: unknown) => {
		if (value !== null && typeof value === "object") {
			for (const [key, each] of Object.entries(value)) walk(path ? `${path}.${key}` : key, each);
		} else lines.push([report.brand, report.from, report.to, path, value === null ? "" : String(value)]);
	};
	const { brand: _brand, from: _from, to: _to, ...figures } = report;
	walk("", figures);
	return toCsv(lines);
}
