/** Builds the widget: `v1.js` and, in `assets/`, what it loads. Used by the forum's build and by the package's own. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

/** @param {string} path */
const source = (path) => fileURLToPath(new URL(`src/${path}`, import.meta.url));
const contract = fileURLToPath(new URL("../embed-contract/src/index.ts", import.meta.url));

/**
 * Stylesheets as texts, for constructable stylesheets.
 * @type {import("esbuild").Plugin}
 */
const styles = {
	name: "styles",
	setup({ onResolve, onLoad }) {
		onResolve({ filter: /\.css\?inline$/ }, ({ path, resolveDir }) => ({
			path: join(resolveDir, path.replace("?inline", "")),
		}));
		onLoad({ filter: /\.css$/ }, async ({ path }) => {
			const { code } = await transform(await readFile(path, "utf8"), {
				loader: "css",
				minify: true,
				target: "es2022",
			});
			return { contents: code.trim(), loader: "text" };
		});
	},
};

/**
 * Leaves imports that match pointing at a file which is built already.
 * @param {[RegExp, string][]} files
 * @returns {import("esbuild").Plugin}
 */
const builtAlready = (files) => ({
	name: "built-already",
	setup({ onResolve }) {
		for (const [filter, path] of files) onResolve({ filter }, () => ({ path, external: true }));
	},
});

/**
 * @param {string} entry
 * @param {{ outdir: string, name: string, files: [RegExp, string][] }} to
 */
async function buildPart(entry, { outdir, name, files }) {
	const { metafile } = await build({
		entryPoints: { [name]: source(entry) },
		bundle: true,
		format: "esm",
		minify: true,
		target: "es2022",
		// Letters as they are: escaped, the sentences would take twice the room.
		charset: "utf8",
		metafile: true,
		outdir,
		entryNames: name === "v1" ? "v1" : "assets/[name]-[hash]",
		alias: { "@folkmoot/embed-contract": contract, "preact/jsx-runtime": source("jsx-runtime.ts") },
		plugins: [styles, builtAlready(files)],
		logLevel: "warning",
	});
	return basename(`${Object.keys(metafile.outputs)[0]}`);
}

/**
 * One file per part, not esbuild's splitting: that would put what two parts share into a third file, and every reader
 * would wait for one more request. The composer takes what it shares from the discussion's file instead.
 * @param {string} outdir
 */
export async function buildWidget(outdir) {
	const discussion = await buildPart("discussion/part.tsx", { outdir, name: "discussion", files: [] });
	const shared = `./${discussion}`;
	/** @type {[RegExp, string][]} */
	const files = [
		[/^preact(\/jsx-runtime)?$/, shared],
		[/\/discussion\/shared$/, shared],
	];
	const composer = await buildPart("composer/part.ts", { outdir, name: "composer", files });
	const later = await buildPart("later/part.ts", { outdir, name: "later", files });
	const listing = await buildPart("listing/part.ts", { outdir, name: "listing", files: [] });
	await buildPart("loader/v1.ts", {
		outdir,
		name: "v1",
		files: [
			[/\/discussion\/part$/, `./assets/${discussion}`],
			[/\/composer\/part$/, `./assets/${composer}`],
			[/\/later\/part$/, `./assets/${later}`],
			[/\/listing\/part$/, `./assets/${listing}`],
		],
	});
	return {
		loader: "v1.js",
		discussion: `assets/${discussion}`,
		composer: `assets/${composer}`,
		later: `assets/${later}`,
		listing: `assets/${listing}`,
	};
}
