import type { Cleanup } from "../cleanup";
import { databaseUrl, type OpenForum } from "./open-forum";

/** A copy for one run, dropped at its end: replies of an earlier run must not make this one slower. */
export async function copyForum(forum: OpenForum, cleanup: Cleanup): Promise<OpenForum> {
	const name = "bench_run";
	const drop = () => forum.administer(`drop database if exists ${name} with (force)`);
	await drop();
	// Copied as files: through the log, all of it would be written to disk again during the first rounds.
	await forum.administer(`create database ${name} template bench_forum strategy file_copy`);
	cleanup.later(drop);
	return { ...forum, url: databaseUrl(forum.url, name) };
}
