import { columns } from "~/cli/print";
import type { Cleanup } from "../cleanup";
import { copyForum } from "../forum/copy-forum";
import { openForum } from "../forum/open-forum";
import type { Options } from "../options";
import { say } from "../say";
import { startApp } from "../servers/start-app";
import { askSearches } from "./ask-searches";
import { type BuiltDocuments, buildDocuments } from "./build-documents";
import { chooseSearches } from "./choose-searches";
import { type Posting, timePosting } from "./time-posting";

/** The forum of `--growth`. */
const LARGE = { threads: 20_000, posts: 1_000_000, longestThread: 1_000 };
const SMALL = { threads: 2_000, posts: 50_000, longestThread: 1_000 };
const CONNECTIONS = 10;
/** Rounds of posting are short, and differ by more than what is measured. */
const POSTING_ROUNDS = 3;
const AIMS = { page: 120, typed: 60, posting: 1.1 };

interface Row {
	name: string;
	count: number;
	p50: number;
	p95: number;
	aim: number;
}

/** Searches at a million posts, over HTTP, and what searching costs those who post. */
export async function runSearch({ json, rounds }: Options, cleanup: Cleanup): Promise<boolean> {
	const forum = await openForum(LARGE, cleanup);
	const built = await buildDocuments(forum);
	const searches = await chooseSearches(forum);
	const app = await startApp(
		{ databaseUrl: forum.url, folder: forum.folder, pageCache: "on", worker: "off" },
		cleanup,
	);
	const kinds = Object.entries(searches) as [string, string[]][];
	say("Searching, to warm up …");
	// A server that has just begun has not compiled what it does yet; these searches are others than those that are timed.
	const half = (addresses: string[]) => Math.floor(addresses.length / 2);
	for (const [, addresses] of kinds)
		await askSearches(app.origin, addresses.slice(0, half(addresses)), CONNECTIONS);
	const rows: Row[] = [];
	const pages: number[] = [];
	for (const [name, addresses] of kinds) {
		say(`Searching: ${name} …`);
		const times = await askSearches(app.origin, addresses.slice(half(addresses)), CONNECTIONS);
		if (name !== "typed") pages.push(...times);
		rows.push(summarise(name, times, name === "typed" ? AIMS.typed : AIMS.page));
	}
	rows.splice(-1, 0, summarise("all search pages", pages, AIMS.page));
	say("Posting with and without searching …");
	const posting = await timePosting(
		await copyForum(await openForum(SMALL, cleanup), cleanup),
		rounds * POSTING_ROUNDS,
	);
	if (json) process.stdout.write(`${JSON.stringify({ built, rows, posting })}\n`);
	else print(built, rows, posting);
	return true;
}

function summarise(name: string, times: number[], aim: number): Row {
	const sorted = times.toSorted((one, other) => one - other);
	const at = (share: number) =>
		sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
	return { name, count: sorted.length, p50: at(0.5), p95: at(0.95), aim };
}

function print(built: BuiltDocuments, rows: Row[], posting: Posting) {
	const lines = rows.map(({ name, count, p50, p95, aim }) => [
		name,
		String(count),
		p50.toFixed(1),
		p95.toFixed(1),
		`≤ ${aim}: ${p95 <= aim ? "met" : "NOT met"}`,
	]);
	console.log(columns([["", "times", "p50 ms", "p95 ms", "aim at p95"], ...lines]));
	const median = (rates: number[]) =>
		rates.toSorted((one, other) => one - other)[Math.floor(rates.length / 2)] as number;
	const ratio = median(posting.off) / median(posting.on);
	console.log(
		`\n- ${built.documents} documents were written in ${built.seconds.toFixed(0)} s and take ${built.megabytes.toFixed(0)} MB with their indexes.`,
	);
	console.log(
		`- Posting: ${median(posting.on).toFixed(0)} replies a second with searching on, ${median(posting.off).toFixed(0)} without: ${ratio.toFixed(2)} times as slow (aim ≤ ${AIMS.posting}: ${ratio <= AIMS.posting ? "met" : "NOT met"}).`,
	);
	console.log(
		`- ${CONNECTIONS} connections; load, server and Postgres share this machine. Meilisearch: not measured here, no server at hand.`,
	);
}
