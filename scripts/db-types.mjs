/** `npm run db:types`: migrates a throw-away embedded database and rewrites db/schema.ts from it. */
import { mkdirSync } from "node:fs";
import { build } from "esbuild";

mkdirSync(".cache", { recursive: true });
await build({
	entryPoints: ["db/embedded/with-throwaway-database.ts"],
	bundle: true,
	platform: "node",
	format: "esm",
	packages: "external",
	outfile: ".cache/throwaway.mjs",
	logLevel: "warning",
});
const { withThrowawayDatabase } = await import("../.cache/throwaway.mjs");
const { generateSchema } = await import("./generate-schema.mjs");
await withThrowawayDatabase((url) => generateSchema(url, "db/schema.ts"));
