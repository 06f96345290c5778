import { access, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Binaries, binariesIn, locateBinaries } from "./binaries";
import type { ClusterAccess } from "./cluster-files";
import { clusterFolder, freePort, readAccess, readPostmaster, writeAccess } from "./cluster-files";
import { clusterOwner, createCluster, launchPostmaster } from "./launch";

export interface Cluster {
	/** Connection address of the database `folkmoot`. */
	url: string;
	/** True when a running postmaster was found and joined: another process' or one left by a crash. */
	adopted: boolean;
	/** Claims the folder for one server; false when another server holds it. Freed when this process ends, however it ends. */
	claimForServer(): Promise<boolean>;
	/** Leaves the cluster and stops it when nobody else uses it. */
	close(): Promise<void>;
}

/** Advisory locks in the maintenance database: every user shares the first, the one server owns the second. */
const IN_USE = 7301;
const SERVER = 7302;
const PATIENCE_MS = 60_000;
/** Long enough for a program that restarts the database itself to be first. */
const AGAIN_AFTER_MS = 3_000;

/** Starts, or joins, the Postgres cluster in `folder`; with the programs in `bin`, or those of the npm package. */
export async function openCluster(folder: string, { bin }: { bin?: string } = {}): Promise<Cluster> {
	// Postgres is started from inside its folder: a path that is relative to ours would lead astray there.
	const dataDir = resolve(folder);
	await mkdir(dataDir, { recursive: true });
	const binaries = bin ? binariesIn(bin) : await locateBinaries(clusterOwner()?.uid ?? null);
	const clusterAccess = await readAccess(dataDir);
	if (!(await exists(join(clusterFolder(dataDir), "PG_VERSION"))))
		await createCluster(dataDir, binaries, clusterAccess);
	return cluster(dataDir, clusterAccess, await bringUp(dataDir, binaries, clusterAccess), () =>
		bringUp(dataDir, binaries, clusterAccess),
	);
}

interface Running {
	port: number;
	/** Its session holds the locks of this process. */
	keeper: pg.Client;
	adopted: boolean;
}

/** Joins the postmaster of the folder, starting one where none lives. */
async function bringUp(dataDir: string, binaries: Binaries, clusterAccess: ClusterAccess): Promise<Running> {
	const deadline = Date.now() + PATIENCE_MS;
	let adopted = true;
	let lastProblem = "";
	let launched: { pid: number; exited: Promise<Error> } | null = null;
	while (Date.now() < deadline) {
		const postmaster = await readPostmaster(dataDir);
		if (postmaster && isAlive(postmaster.pid)) {
			const keeper = await joinCluster(clusterAccess, postmaster.port).catch((error: Error) => {
				lastProblem = error.message;
				return null;
			});
			if (keeper) return { port: postmaster.port, keeper, adopted };
		} else if (!launched) {
			const port = (await isFree(clusterAccess.port)) ? clusterAccess.port : await freePort();
			if (port !== clusterAccess.port) await writeAccess(dataDir, Object.assign(clusterAccess, { port }));
			launched = await launchPostmaster(dataDir, binaries, port);
			adopted = false;
			void launched.exited.then((error) => {
				lastProblem = error.message;
				launched = null;
				adopted = true;
			});
		}
		await sleep(25);
	}
	throw new Error(`The embedded database in ${dataDir} did not answer within a minute. ${lastProblem}`);
}

function connection({ password }: ClusterAccess, port: number, database: string) {
	return `postgres://folkmoot:${password}@127.0.0.1:${port}/${database}`;
}

async function joinCluster(clusterAccess: ClusterAccess, port: number) {
	const keeper = new pg.Client({
		connectionString: connection(clusterAccess, port, "postgres"),
		keepAlive: true,
	});
	keeper.on("error", () => {});
	await keeper.connect();
	await keeper.query("select pg_advisory_lock_shared($1)", [IN_USE]);
	const { rowCount } = await keeper.query("select 1 from pg_database where datname = 'folkmoot'");
	if (!rowCount) {
		await keeper.query("create database folkmoot").catch((error: { code?: string }) => {
			if (error.code !== "42P04" && error.code !== "23505") throw error;
		});
	}
	return keeper;
}

function cluster(
	dataDir: string,
	clusterAccess: ClusterAccess,
	{ port, keeper: first, adopted }: Running,
	bringUpAgain: () => Promise<Running>,
): Cluster {
	let keeper = first;
	let claimed = false;
	let closing = false;

	/** A postmaster that dies is started again for as long as somebody here needs it; meanwhile pages answer 503. */
	const watch = () =>
		keeper.once("end", async () => {
			while (!closing) {
				await sleep(AGAIN_AFTER_MS);
				const again = closing ? null : await bringUpAgain().catch(() => null);
				if (!again) continue;
				if (closing) return again.keeper.end();
				keeper = again.keeper;
				watch();
				if (claimed) await claim(keeper).catch(() => {});
				return;
			}
		});
	watch();

	return {
		url: connection(clusterAccess, port, "folkmoot"),
		adopted,
		async claimForServer() {
			claimed = await claim(keeper);
			return claimed;
		},
		async close() {
			closing = true;
			await keeper.query("select pg_advisory_unlock_shared($1)", [IN_USE]);
			const { rows } = await keeper.query("select pg_try_advisory_lock($1) as alone", [IN_USE]);
			const postmaster = await readPostmaster(dataDir);
			// The lock is held until the server is gone: whoever joins meanwhile waits, is cut off with it, and starts anew.
			if (rows[0].alone && postmaster) await stop(postmaster.pid);
			await keeper.end().catch(() => {});
		},
	};
}

async function claim(keeper: pg.Client): Promise<boolean> {
	const { rows } = await keeper.query("select pg_try_advisory_lock($1) as claimed", [SERVER]);
	return rows[0].claimed === true;
}

/** Fast shutdown: connections are closed, everything committed is on disk. */
async function stop(pid: number) {
	if (!isAlive(pid)) return;
	process.kill(pid, "SIGINT");
	for (let waited = 0; waited < 15_000 && isAlive(pid); waited += 25) await sleep(25);
}

function isAlive(pid: number) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

async function isFree(port: number) {
	const probe = new (await import("node:net")).Socket();
	return new Promise<boolean>((done) => {
		probe.once("error", () => done(true));
		probe.connect(port, "127.0.0.1", () => {
			probe.destroy();
			done(false);
		});
	});
}

const exists = (path: string) =>
	access(path).then(
		() => true,
		() => false,
	);
