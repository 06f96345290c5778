import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";

export interface ClusterAccess {
	port: number;
	password: string;
}

export const clusterFolder = (dataDir: string) => join(dataDir, "postgres");
const accessFile = (dataDir: string) => join(dataDir, "postgres-access.json");

/** Port and password of the cluster in this folder; made at the first call, readable by its owner only. */
export async function readAccess(dataDir: string): Promise<ClusterAccess> {
	const stored = await readFile(accessFile(dataDir), "utf8").catch(() => null);
	if (stored) return JSON.parse(stored) as ClusterAccess;
	return writeAccess(dataDir, { port: await freePort(), password: randomBytes(24).toString("base64url") });
}

/** Replaces the stored access in one step, so that a crash never leaves half a file. */
export async function writeAccess(dataDir: string, access: ClusterAccess): Promise<ClusterAccess> {
	const draft = `${accessFile(dataDir)}.${process.pid}`;
	await writeFile(draft, JSON.stringify(access), { mode: 0o600 });
	await rename(draft, accessFile(dataDir));
	return access;
}

/** Pid and port from postmaster.pid, or null where no postmaster left one. */
export async function readPostmaster(dataDir: string): Promise<{ pid: number; port: number } | null> {
	const lines = (
		await readFile(join(clusterFolder(dataDir), "postmaster.pid"), "utf8").catch(() => "")
	).split("\n");
	const [pid, port] = [Number(lines[0]), Number(lines[3])];
	return pid > 0 ? { pid, port } : null;
}

export async function makeOwnedFolder(path: string, owner: { uid: number; gid: number } | null) {
	await mkdir(path, { recursive: true, mode: 0o700 });
	if (owner) await chown(path, owner.uid, owner.gid);
}

export async function withPasswordFile<T>(
	folder: string,
	password: string,
	owner: { uid: number; gid: number } | null,
	use: () => Promise<T>,
) {
	const path = join(folder, "password");
	await writeFile(path, password, { mode: 0o600 });
	if (owner) await chown(path, owner.uid, owner.gid);
	try {
		return await use();
	} finally {
		await rm(path, { force: true });
	}
}

export function freePort(): Promise<number> {
	return new Promise((done, fail) => {
		const probe = createServer().once("error", fail);
		probe.listen(0, "127.0.0.1", () => {
			const { port } = probe.address() as { port: number };
			probe.close(() => done(port));
		});
	});
}
