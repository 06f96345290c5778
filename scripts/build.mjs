/** Builds the forum into build/: pages (Vite), islands, server, worker and command line (esbuild). */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build as bundle } from "esbuild";
import { buildWidget } from "../packages/widget/build.mjs";

const SOURCES = [
	"app",
	"db",
	"public",
	"packages",
	"package-lock.json",
	"remix.config.js",
	"vite.config.ts",
	"tsconfig.json",
	"scripts/build.mjs",
];
const STAMP = "build/stamp";

/** Newest change of the sources; tests and pictures do not count. */
async function stampOf(paths) {
	const hash = createHash("sha1");
	const visit = async (path) => {
		const info = await stat(path).catch(() => null);
		if (!info) return;
		if (info.isDirectory()) {
			if (path.endsWith("node_modules")) return;
			for (const name of (await readdir(path)).sort()) await visit(join(path, name));
		} else if (!/\.(test|spec)\.tsx?$/.test(path)) hash.update(`${path} ${info.size} ${info.mtimeMs}\n`);
	};
	for (const path of paths) await visit(path);
	return hash.digest("hex");
}

/** Apart: visitors load one small file; members another, which brings the editor when it is needed. */
async function buildIslands() {
	const islands = {};
	for (const name of ["visitor", "member", "desk", "frame"]) {
		const { metafile } = await bundle({
			entryPoints: { [name]: `app/islands/${name}.ts` },
			bundle: true,
			splitting: true,
			format: "esm",
			minify: true,
			target: "es2022",
			metafile: true,
			outdir: "build/client/assets/islands",
			entryNames: "[name]-[hash]",
			chunkNames: "[name]-[hash]",
			logLevel: "warning",
		});
		const [file] = Object.entries(metafile.outputs).find(
			([, { entryPoint }]) => entryPoint === `app/islands/${name}.ts`,
		);
		islands[name] = file.replace(/^build\/client/, "");
	}
	await writeFile("build/islands.json", JSON.stringify(islands));
}

const buildPrograms = () =>
	bundle({
		entryPoints: { server: "app/server.ts", worker: "app/worker.ts", folkmoot: "app/cli/folkmoot.ts" },
		bundle: true,
		platform: "node",
		format: "esm",
		packages: "external",
		target: "node20",
		outdir: "build",
		sourcemap: true,
		logLevel: "warning",
	});

/** sirv serves these to browsers that accept them. */
async function precompress(folder) {
	for (const name of await readdir(folder)) {
		const path = join(folder, name);
		if ((await stat(path)).isDirectory()) await precompress(path);
		else if (/\.(js|css|svg|json|txt)$/.test(name)) {
			const content = await readFile(path);
			await writeFile(`${path}.br`, brotliCompressSync(content));
			await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }));
		}
	}
}

/** Builds what is out of date. `say` gets a line per step. */
export async function buildIfStale(say = () => {}) {
	const stamp = await stampOf(SOURCES);
	if ((await readFile(STAMP, "utf8").catch(() => "")) === stamp) return false;
	say("Building pages (first start and after a change) …");
	await rm(STAMP, { force: true });
	const { build } = await import("vite");
	process.env.NODE_ENV = "production";
	await build({ logLevel: "warn" });
	await build({ logLevel: "warn", build: { ssr: true } });
	say("Building browser parts and programs …");
	await buildIslands();
	await rm("build/client/embed", { recursive: true, force: true });
	await buildWidget("build/client/embed");
	await buildPrograms();
	await mkdir("build/client/assets", { recursive: true });
	await precompress("build/client");
	await writeFile(STAMP, stamp);
	return true;
}

if (process.argv[1] === import.meta.filename) await buildIfStale(console.log);
