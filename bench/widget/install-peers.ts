import { execFile } from "node:child_process";
import { access, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { say } from "../say";
import { peerNames, peers } from "./peers";

const FOLDER = resolve(".cache/peers");
const FILES = join(FOLDER, "node_modules");

/** The peers' packages, beside the project and never a part of it. Returns the folder of their files. */
export async function installPeers(): Promise<string> {
	await mkdir(FOLDER, { recursive: true });
	const there = await Promise.all(
		peerNames.map((name) =>
			access(join(FILES, peers[name].package)).then(Boolean.bind(null, true), () => false),
		),
	);
	if (there.includes(false)) {
		say("Installing the widgets that ours is compared with …");
		const wanted = peerNames.map((name) => `${peers[name].package}@${peers[name].version}`);
		const quiet = ["--no-save", "--no-audit", "--no-fund", "--prefix", FOLDER];
		await promisify(execFile)("npm", ["install", ...quiet, ...wanted], { cwd: FOLDER });
	}
	// Published with bare imports: every site that uses it bundles it first.
	await build({
		entryPoints: [join(FILES, "giscus/dist/giscus.mjs")],
		bundle: true,
		minify: true,
		format: "esm",
		target: "es2022",
		outfile: join(FILES, peers.giscus.script),
		logLevel: "warning",
	});
	return FILES;
}
