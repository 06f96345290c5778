/** `npm run bench`: builds what is out of date, bundles the bench and its processes, and runs it. */
import { mkdir } from "node:fs/promises";
import { build } from "esbuild";
import { buildIfStale } from "./build.mjs";

if (await buildIfStale((line) => console.error(line)))
	console.error("The build was out of date; it does not count towards the time below.");
await mkdir(".cache", { recursive: true });
await build({
	entryPoints: {
		bench: "bench/main.ts",
		"bench-load": "bench/load/generate-load.ts",
		"bench-floor-static": "bench/servers/floor-static.ts",
		"bench-floor-pg": "bench/servers/floor-pg.ts",
	},
	bundle: true,
	platform: "node",
	format: "esm",
	packages: "external",
	target: "node20",
	outdir: ".cache",
	outExtension: { ".js": ".mjs" },
	logLevel: "warning",
});
await import("../.cache/bench.mjs");
