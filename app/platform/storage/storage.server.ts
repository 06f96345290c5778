import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where uploads lie, addressed by the hash of their content. */
export interface Storage {
	put(hash: string, content: Buffer): Promise<void>;
	/** Null where nothing lies under the hash. */
	get(hash: string): Promise<Buffer | null>;
	/** Takes away what lies there; nothing where nothing does. */
	drop(hash: string): Promise<void>;
	/** Throws where nothing can be written. */
	check(): Promise<void>;
}

const HASH = /^[0-9a-f]{64}$/;

export function createFolderStorage(folder: string): Storage {
	const pathOf = (hash: string) => {
		if (!HASH.test(hash)) throw new Error("not a content hash");
		return join(folder, hash.slice(0, 2), hash);
	};
	const put = async (hash: string, content: Buffer) => {
		const path = pathOf(hash);
		await mkdir(join(path, ".."), { recursive: true });
		const draft = `${path}.${process.pid}`;
		await writeFile(draft, content);
		await rename(draft, path);
	};
	return {
		put,
		get: (hash) =>
			readFile(pathOf(hash)).catch((error: NodeJS.ErrnoException) => {
				if (error.code === "ENOENT") return null;
				throw error;
			}),
		drop: (hash) => rm(pathOf(hash), { force: true }),
		check: () => put("0".repeat(64), Buffer.from("writable")),
	};
}
