import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ForumSize } from "./open-forum";

const SOURCES = [
	"db/migrations",
	"db/seeds/load",
	"db/seeds/load.ts",
	"bench/forum/fill-forum.ts",
	"bench/forum/found-forum.ts",
];

/** Names a loaded forum by what made it: another schema or another loader gives another forum. */
export async function keyOfForum(size: ForumSize): Promise<string> {
	const hash = createHash("sha256").update(JSON.stringify(size));
	for (const path of (await Promise.all(SOURCES.map(filesIn))).flat()) {
		hash.update(`\n${path}\n`).update(await readFile(path));
	}
	return hash.digest("hex").slice(0, 12);
}

async function filesIn(path: string): Promise<string[]> {
	if (path.endsWith(".ts")) return [path];
	const names = await readdir(path);
	return names
		.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
		.sort()
		.map((name) => join(path, name));
}
