/** `npm run dev`: the server bundled from source, pages through Vite with hot reload. */
import { build } from "esbuild";

await build({
	entryPoints: { server: "app/server.ts" },
	bundle: true,
	platform: "node",
	format: "esm",
	packages: "external",
	target: "node20",
	outdir: ".cache/dev",
	sourcemap: true,
	logLevel: "warning",
});
process.env.NODE_ENV = "development";
await import("../.cache/dev/server.js");
