import { columns } from "~/cli/print";
import type { Cleanup } from "../cleanup";
import { copyForum } from "../forum/copy-forum";
import { openForum } from "../forum/open-forum";
import type { Options } from "../options";
import { say } from "../say";
import { startApp } from "../servers/start-app";
import { explainQueue } from "./explain-queue";
import { fillCases } from "./fill-cases";
import { timeScreening } from "./time-screening";
import { workThrough } from "./work-through";

const SIZE = { threads: 4_000, posts: 120_000, longestThread: 1_000 };
const OPEN_CASES = 100_000;
const MODERATORS = 3;

const aims = { "open the next case": 100, "decide a case": 50, "screen a text": 5 };

/** Times the desk at 100,000 open cases, and what screening adds to a post. */
export async function runModeration({ json, rounds }: Options, cleanup: Cleanup): Promise<boolean> {
	const forum = await copyForum(await openForum(SIZE, cleanup), cleanup);
	const desk = await fillCases(forum, OPEN_CASES, MODERATORS);
	await forum.administer("checkpoint");
	const app = await startApp(
		{ databaseUrl: forum.url, folder: forum.folder, pageCache: "on", worker: "in-process" },
		cleanup,
	);
	say("Moderators warm up …");
	await workThrough(app.origin, desk, 20);
	say("Moderators work …");
	const { open, decide } = await workThrough(app.origin, desk, rounds * 40);
	const plan = await explainQueue(forum);
	say("Texts are screened …");
	const screened = await timeScreening(forum);
	const rows = [
		summarise("open the next case", open),
		summarise("decide a case", decide),
		summarise("screen a text", screened),
	];
	if (json) process.stdout.write(`${JSON.stringify(rows)}\n`);
	else print(rows, plan);
	return true;
}

interface Row {
	name: keyof typeof aims;
	count: number;
	p50: number;
	p95: number;
	p99: number;
}

function summarise(name: Row["name"], times: number[]): Row {
	const sorted = times.toSorted((one, other) => one - other);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
	return { name, count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

function print(rows: Row[], plan: string) {
	const lines = rows.map(({ name, count, p50, p95, p99 }) => [
		name,
		String(count),
		...[p50, p95, p99].map((ms) => ms.toFixed(1)),
		`< ${aims[name]}: ${p95 < aims[name] ? "met" : "NOT met"}`,
	]);
	console.log(columns([["", "times", "p50 ms", "p95 ms", "p99 ms", "aim at p95"], ...lines]));
	console.log(`\n${plan}\n`);
	console.log(
		`- ${OPEN_CASES} open cases in one queue; ${MODERATORS} moderators at the same time over HTTP; load, server and Postgres share this machine.`,
	);
	console.log(
		"- A text of 1,400 characters, five rules on, a word list of 1,000 words; nobody outside is asked.",
	);
}
