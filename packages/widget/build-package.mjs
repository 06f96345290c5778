/** The npm package: what the forum serves, the wrapper for React, and types. */
import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { buildWidget } from "./build.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const dist = `${here}dist`;
await rm(dist, { recursive: true, force: true });
await buildWidget(dist);
await build({
	entryPoints: { react: `${here}react/index.ts` },
	bundle: true,
	format: "esm",
	target: "es2022",
	outdir: dist,
	external: ["react", "@folkmoot/widget"],
	logLevel: "warning",
});
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
execFileSync(process.execPath, [tsc, "-p", `${here}tsconfig.json`], { stdio: "inherit" });
