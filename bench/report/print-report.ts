import { columns } from "~/cli/print";
import type { Case, CaseName } from "../cases";
import type { Options } from "../options";
import type { Stage } from "../start-stage";
import type { Row } from "./summarise";
import { type FirstView, weighFirstView } from "./weigh-first-view";

const RSS_AIM_MB = 250;
const FIRST_VIEW_AIM = 40_000;

interface Reported {
	cases: Record<CaseName, Case>;
	stage: Stage;
	options: Options;
}

/** Prints the table, what to know when reading it, and the weights that do not depend on load. */
export async function printReport(rows: readonly Row[], { cases, stage, options }: Reported) {
	const view = await weighFirstView(stage.servers.app.origin, stage.doors.hot.path);
	const rss = Math.max(0, ...rows.filter(({ name }) => !name.startsWith("floor-")).map(({ rssMb }) => rssMb));
	print(tableOf(rows, cases));
	print("");
	print(
		`Memory: at most ${rss.toFixed(0)} MB in a process of the forum; aim ${RSS_AIM_MB} MB: ${verdict(rss <= RSS_AIM_MB)}.`,
	);
	print(firstViewOf(view));
	print("");
	for (const note of notesOf(stage, options)) print(`- ${note}`);
}

const print = (line: string) => void process.stdout.write(`${line}\n`);
const verdict = (met: boolean) => (met ? "met" : "NOT met");
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function tableOf(rows: readonly Row[], cases: Record<CaseName, Case>) {
	const head = [
		"case",
		"requests/s",
		"p50 ms",
		"p99 ms",
		"CPU ms/request",
		"RSS MB",
		"bytes",
		"ratio",
		"compared with",
		"aim",
	];
	const lines = rows.map((row) => {
		const { floor, aim } = cases[row.name];
		const ratio = row.ratio === null ? "–" : row.ratio.toFixed(2);
		const goal = aim === undefined || row.ratio === null ? "–" : `≥ ${aim}: ${verdict(row.ratio >= aim)}`;
		const numbers = [
			row.rps.toFixed(0),
			row.p50.toFixed(1),
			row.p99.toFixed(1),
			row.cpuMsPerRequest.toFixed(3),
			row.rssMb.toFixed(0),
		];
		return [row.name, ...numbers, String(row.bytes), ratio, floor ?? "–", goal];
	});
	return columns([head, ...lines]);
}

const firstViewOf = ({ parts, bytes }: FirstView) =>
	[
		`First view of a thread, everything it loads, compressed: ${kilobytes(bytes)}; aim ${kilobytes(FIRST_VIEW_AIM)}: ${verdict(bytes <= FIRST_VIEW_AIM)}.`,
		...parts.map((part) => `  ${kilobytes(part.bytes).padStart(8)}  ${part.path}`),
	].join("\n");

const notesOf = ({ doors, pageBytes }: Stage, { rounds, seconds }: Options) => [
	`Medians of ${rounds} rounds of ${seconds} s per case, in turns; RSS is the largest. Reading at 20 connections, writing at 10. Load generator, servers and Postgres share this machine.`,
	"Bytes are those of one answer on the wire, head and compressed body. The load itself asks for uncompressed pages, as the floors serve them.",
	`Floors serve ${pageBytes} bytes, the size of the hot thread's page. Both read from the same ${doors.paths.length} threads: ${doors.meanPosts.toFixed(1)} posts on a first page on average.`,
	"thread-anonymous-cold and category run on a server with FOLKMOOT_PAGE_CACHE=off; cold asks for a different thread each time, in random order. They can only be slower than misses of a cache that is on.",
	"thread-signed-in reads a thread that this member has read before. reply-create writes as one author into different threads; the work of the queue counts where it falls into the round.",
];
