/** `npm run size`: what a host page loads of the widget, in bytes as brotli, against the budgets. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { buildWidget } from "../packages/widget/build.mjs";

const folder = await mkdtemp(join(tmpdir(), "folkmoot-size-"));
try {
	const files = await buildWidget(folder);
	const sizeOf = async (name) => brotliCompressSync(await readFile(join(folder, files[name]))).length;
	const sizes = {};
	for (const name of Object.keys(files)) sizes[name] = await sizeOf(name);
	const budgets = [
		["the loader alone", sizes.loader, 2_000],
		["first load of a discussion (loader, posts, styles)", sizes.loader + sizes.discussion, 12_000],
		["composer, on first focus", sizes.composer, 10_000],
		["a list of threads, or a way to ask", sizes.loader + sizes.listing, 4_000],
	];
	for (const [what, bytes, budget] of budgets) {
		const verdict = bytes <= budget ? "ok" : "TOO BIG";
		console.log(`${verdict.padEnd(8)}${String(bytes).padStart(7)} of ${String(budget).padStart(6)}  ${what}`);
		if (bytes > budget) process.exitCode = 1;
	}
} finally {
	await rm(folder, { recursive: true, force: true });
}
