import { columns } from "~/cli/print";
import type { Answered } from "./measure-answers";
import type { Loads } from "./summarise-loads";

/** First loads, a line per widget; times in ms. */
export function loadsTable(loads: Loads[], drawsStrictly: Record<string, boolean>) {
	const head = [
		"widget",
		"requests",
		"code bytes",
		"with heads",
		"painted after arrival p50",
		"p95",
		"largest paint p50",
		"p95",
		"since navigation p50",
		"p95",
		"shift: stylesheet",
		"attribute",
		"example",
		"strict policy",
	];
	const lines = loads.map(({ name: subject, requestCounts, code, times, shift }) => [
		subject,
		[...new Set(requestCounts)].join("–"),
		String(code.bytes),
		String(code.wireBytes),
		at(times.afterArrival, 0.5),
		at(times.afterArrival, 0.95),
		at(times.largestAfterArrival, 0.5),
		at(times.largestAfterArrival, 0.95),
		at(times.sinceNavigation, 0.5),
		at(times.sinceNavigation, 0.95),
		shift.stylesheet.toFixed(4),
		subject === "folkmoot" ? shift.attribute.toFixed(4) : "–",
		shift.example.toFixed(4),
		times.afterArrival.length === 0 ? "–" : drawsStrictly[subject] ? "draws" : "draws nothing",
	]);
	return columns([head, ...lines]);
}

/** What the widget's JSON costs the server. */
export function answersTable(answers: Answered[]) {
	const head = ["answer", "requests/s", "p50 ms", "p99 ms", "CPU ms/request", "RSS MB", "ratio"];
	const lines = answers.map((row) => [
		row.name,
		row.rps.toFixed(0),
		row.p50.toFixed(1),
		row.p99.toFixed(1),
		row.cpuMsPerRequest.toFixed(3),
		row.rssMb.toFixed(0),
		row.ratio.toFixed(2),
	]);
	return columns([head, ...lines]);
}

/** The value below which `share` of them are. */
export const at = (sorted: number[], share: number) =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.toFixed(0) ?? "–";
