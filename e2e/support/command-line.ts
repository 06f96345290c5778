import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { installation } from "./installation";

/** What an operator types, on the forum of this run; returns what `--json` prints. */
export async function folkmoot(...words: string[]) {
	const env = {
		...process.env,
		NODE_ENV: "production" as const,
		DATA_DIR: installation().dataDir,
		DATABASE_URL: "",
	};
	const { stdout } = await promisify(execFile)(process.execPath, ["build/folkmoot.js", ...words, "--json"], {
		env,
	});
	return JSON.parse(stdout) as Record<string, string>;
}
