import { loadavg } from "node:os";
import type { Answered } from "./measure-answers";
import { type Loaded, weighCode } from "./record-requests";
import { COUNTS } from "./show-counts";
import type { Loads } from "./summarise-loads";
import { answersTable, at, loadsTable } from "./widget-tables";

export interface MeasuredWidget {
	loads: Loads[];
	drawsStrictly: Record<string, boolean>;
	composer: Loaded[];
	counts: Loaded[];
	later: Loaded[];
	bytes: number;
	answers: Answered[];
}

const print = (line: string) => void process.stdout.write(`${line}\n`);
const verdict = (met: boolean) => (met ? "met" : "NOT met");
const name = (url: string) => url.replace(/^https?:\/\/(localhost|127\.0\.0\.1):\d+/, "");

/** Prints what was measured, with the aims beside. */
export function printWidget({
	loads,
	drawsStrictly,
	composer,
	counts,
	later,
	bytes,
	answers,
}: MeasuredWidget) {
	print(loadsTable(loads, drawsStrictly));
	print("");
	for (const { name: subject, requests } of loads)
		print(
			`${subject} asks for ${requests.map(({ url, type, failed }) => `${name(url)} (${type}${failed ? ", refused" : ""})`).join(", ")}`,
		);
	print("");
	for (const line of aims(loads)) print(line);
	const writing = weighCode(composer);
	print(
		`Composer on first focus: ${composer.length} request(s), ${writing.bytes} bytes more; aim 10,000: ${verdict(writing.bytes <= 10_000)}.`,
	);
	const asked = counts.filter(({ type }) => type !== "Script");
	print(
		`A page of ${COUNTS} counts: ${asked.length} request(s) beside the loader; aim 1: ${verdict(asked.length === 1)}.`,
	);
	print(
		`Some seconds later, for who stays: ${later.map(({ url, type }) => `${name(url)} (${type})`).join(", ")}, ${weighCode(later).bytes} bytes of script.`,
	);
	print("");
	print(answersTable(answers));
	const cached = answers.find((row) => row.name === "thread-json-cached")?.ratio ?? 0;
	print(
		`JSON of ${bytes} bytes; from the cache ${cached.toFixed(2)} of the floor; aim 0.5: ${verdict(cached >= 0.5)}.`,
	);
	print(`Load of the machine over the last minute at the end: ${loadavg()[0]?.toFixed(1)}.`);
}

function aims(loads: Loads[]): string[] {
	const { code, requestCounts, shift, times } = loads.find((row) => row.name === "folkmoot") as Loads;
	const most = requestCounts.at(-1) ?? 0;
	const often = requestCounts.filter((count) => count === most).length;
	const after = Number(at(times.afterArrival, 0.5));
	return [
		`First load: ${code.bytes} bytes of code; aim 12,000: ${verdict(code.bytes <= 12_000)}.`,
		`Requests: at most ${most} (in ${often} of ${requestCounts.length} loads); aim 3: ${verdict(most <= 3)}.`,
		`Layout shift with the height reserved by the page's stylesheet ${shift.stylesheet.toFixed(4)}, by the attribute ${shift.attribute.toFixed(4)}; aim 0.02: ${verdict(shift.stylesheet <= 0.02)}, ${verdict(shift.attribute <= 0.02)}.`,
		`First post painted after the script's arrival: ${after} ms; aim 150: ${verdict(after <= 150)}.`,
	];
}
