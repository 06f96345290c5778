import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { readPostmaster } from "@db/embedded/cluster-files";
import { openCluster } from "@db/embedded/open-cluster";
import pg from "pg";
import type { Cleanup } from "../cleanup";
import { say } from "../say";
import { fillForum } from "./fill-forum";
import type { Founded } from "./found-forum";
import { keyOfForum } from "./key-of-forum";

export interface ForumSize {
	threads: number;
	posts: number;
	longestThread: number;
}

export interface OpenForum extends Founded {
	folder: string;
	/** The loaded database; it stays as it was loaded. */
	url: string;
	/** Runs a statement beside the loaded database. */
	administer(statement: string): Promise<unknown>;
}

/** Postgres enters the folder and wants its whole path. */
const ROOT = resolve(".cache/bench-data");
const LOADED = "bench_forum";

/** Starts the database with a loaded forum of this size; loads it at the first time and after a change of the schema. */
export async function openForum(size: ForumSize, cleanup: Cleanup): Promise<OpenForum> {
	const folder = join(ROOT, `${size.posts}-${await keyOfForum(size)}`);
	const cluster = await openCluster(folder);
	cleanup.later(() => cluster.close());
	if (!(await cluster.claimForServer()))
		throw new Error(`Another bench works on ${folder}. Let it end first.`);
	const url = databaseUrl(cluster.url, LOADED);
	const administer = (statement: string) => runStatement(cluster.url, statement);
	const marker = join(folder, "loaded.json");
	let founded = await readMarker(marker);
	if (!founded) {
		await removeOlder(size, folder);
		await administer(`drop database if exists ${LOADED} with (force)`);
		await administer(`create database ${LOADED}`);
		founded = await fillForum(url, folder, size);
		await writeFile(marker, JSON.stringify(founded));
	}
	return { ...founded, folder, url, administer };
}

/** The same server, another database. */
export const databaseUrl = (url: string, name: string) =>
	Object.assign(new URL(url), { pathname: `/${name}` }).href;

const readMarker = async (path: string): Promise<Founded | null> =>
	JSON.parse(await readFile(path, "utf8").catch(() => "null"));

/** A forum of this size under an older key is of no use any more. */
async function removeOlder(size: ForumSize, folder: string) {
	for (const name of await readdir(ROOT)) {
		const older = join(ROOT, name);
		if (!name.startsWith(`${size.posts}-`) || older === folder || (await readPostmaster(older))) continue;
		say(`Removing ${older}: it was loaded by an older version.`);
		await rm(older, { recursive: true, force: true });
	}
}

async function runStatement(url: string, statement: string) {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return await client.query(statement);
	} finally {
		await client.end();
	}
}
