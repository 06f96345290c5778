/** `npm run --silent folkmoot -- …`: the command line, bundled anew when its sources changed. */
import { rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { build } from "esbuild";

const outfile = `.cache/folkmoot-${process.pid}.mjs`;
await mkdir(".cache", { recursive: true });
await build({
	entryPoints: ["app/cli/folkmoot.ts"],
	bundle: true,
	platform: "node",
	format: "esm",
	packages: "external",
	target: "node20",
	outfile,
	logLevel: "warning",
});
process.on("exit", () => rmSync(outfile, { force: true }));
await import(`../${outfile}`);
