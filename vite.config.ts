import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
	plugins: [process.env.VITEST ? null : remix(remixConfig)],
	resolve: {
		alias: {
			"~": folder("./app"),
			"@db": folder("./db"),
			"@test": folder("./test"),
			"@folkmoot/embed-contract": folder("./packages/embed-contract/src/index.ts"),
			"react/jsx-runtime": folder("./app/platform/markup/jsx-runtime.ts"),
		},
	},
	build: { target: "es2022", assetsInlineLimit: 0 },
	clearScreen: false,
});
