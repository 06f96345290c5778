import { spawn } from "node:child_process";
import { open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Binaries, othersCanReach } from "./binaries";
import type { ClusterAccess } from "./cluster-files";
import { clusterFolder, makeOwnedFolder, withPasswordFile } from "./cluster-files";

export interface Owner {
	uid: number;
	gid: number;
}

/** Linux' `nobody`: Postgres refuses to run as root. */
const NOBODY: Owner = { uid: 65534, gid: 65534 };

export const clusterOwner = (): Owner | null => (process.getuid?.() === 0 ? NOBODY : null);

/**
 * As root the child becomes `nobody` after it has entered the folder. Where `nobody` could not walk there, because
 * DATA_DIR lies under a home directory that others cannot read, it names the folder /proc/self/cwd.
 */
async function folderArgument(folder: string, owner: Owner | null) {
	return owner && !(await othersCanReach(dirname(folder))) ? "/proc/self/cwd" : folder;
}

/** Makes a cluster beside its final place and renames it there: two first starts at once cannot mix. */
export async function createCluster(dataDir: string, binaries: Binaries, access: ClusterAccess) {
	const owner = clusterOwner();
	const draft = `${clusterFolder(dataDir)}.${process.pid}`;
	const passwords = `${draft}.init`;
	await rm(draft, { recursive: true, force: true });
	await makeOwnedFolder(draft, owner);
	await makeOwnedFolder(passwords, owner);
	try {
		await withPasswordFile(passwords, access.password, owner, () => {
			const passwordFile = owner ? `/proc/self/fd/0` : join(passwords, "password");
			return runInitdb(binaries, draft, passwordFile, join(passwords, "password"), owner);
		});
		await rename(draft, clusterFolder(dataDir));
	} catch (error) {
		await rm(draft, { recursive: true, force: true });
		const code = (error as NodeJS.ErrnoException).code;
		if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
	} finally {
		await rm(passwords, { recursive: true, force: true });
	}
}

async function runInitdb(
	binaries: Binaries,
	folder: string,
	passwordArgument: string,
	passwordFile: string,
	owner: Owner | null,
) {
	const target = await folderArgument(folder, owner);
	const input = await open(passwordFile, "r");
	try {
		await new Promise<void>((done, fail) => {
			const child = spawn(
				binaries.initdb,
				[
					"--pgdata",
					target,
					"--username",
					"folkmoot",
					"--pwfile",
					passwordArgument,
					"--auth",
					"scram-sha-256",
					"--encoding",
					"UTF8",
					...binaries.localeArguments,
					"--no-instructions",
				],
				{ cwd: folder, stdio: [input.fd, "ignore", "pipe"], ...(owner ?? {}), env: childEnvironment() },
			);
			let said = "";
			child.stderr?.on("data", (chunk) => {
				said += chunk;
			});
			child.once("error", fail);
			child.once("exit", (code) =>
				code === 0 ? done() : fail(new Error(`initdb could not make a database: ${said.trim()}`)),
			);
		});
	} finally {
		await input.close();
	}
}

/** Starts the postmaster apart from this process' terminal, so that Ctrl-C reaches the application first. */
export async function launchPostmaster(dataDir: string, binaries: Binaries, port: number) {
	const owner = clusterOwner();
	const folder = clusterFolder(dataDir);
	const log = await open(join(dataDir, "postgres.log"), "a", 0o600);
	const settings = {
		listen_addresses: "127.0.0.1",
		port: String(port),
		unix_socket_directories: "",
		max_connections: "120",
		shared_buffers: "128MB",
		work_mem: "8MB",
		maintenance_work_mem: "128MB",
		effective_cache_size: "1GB",
		max_wal_size: "2GB",
		random_page_cost: "1.1",
		jit: "off",
		log_min_messages: "warning",
	};
	const child = spawn(
		binaries.postgres,
		[
			"-D",
			await folderArgument(folder, owner),
			...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
		],
		{
			cwd: folder,
			detached: true,
			stdio: ["ignore", log.fd, log.fd],
			...(owner ?? {}),
			env: childEnvironment(),
		},
	);
	const exited = new Promise<Error>((done) => {
		child.once("error", done);
		child.once("exit", (code) =>
			done(new Error(`Postgres stopped at once (code ${code}); see ${join(dataDir, "postgres.log")}`)),
		);
	});
	child.unref();
	await log.close();
	return { pid: child.pid as number, exited };
}

const childEnvironment = (): NodeJS.ProcessEnv =>
	({ PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" }) as unknown as NodeJS.ProcessEnv;
