/**
 * `npm test`: everything that CI runs, in its order. Ends with a line "N passed, N failed"; each static check counts as
 * one. A check that cannot run here says why, aloud.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { buildIfStale } from "./build.mjs";
import { findChromium } from "./find-chromium.mjs";

const only = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };
const bin = (name) => `node_modules/.bin/${name}`;
mkdirSync(".cache", { recursive: true });

function run(command, args, env = {}) {
	const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
	return status === 0;
}

function step(name, work) {
	if (only.length > 0 && !only.includes(name)) return;
	console.log(`\n── ${name} ──`);
	const began = Date.now();
	const result = work();
	const counts = typeof result === "object" ? result : { passed: Number(result), failed: Number(!result) };
	totals.passed += counts.passed;
	totals.failed += counts.failed;
	console.log(
		`${name}: ${counts.passed} passed, ${counts.failed} failed (${((Date.now() - began) / 1000).toFixed(0)} s)`,
	);
}

/** Vitest's own counts; a run that ends without a report counts as one failure. */
function vitest(node, args, env = {}) {
	const report = `.cache/vitest-${Date.now()}.json`;
	const ended = run(
		node,
		[
			"node_modules/vitest/vitest.mjs",
			"run",
			"--reporter=default",
			"--reporter=json",
			`--outputFile.json=${report}`,
			...args,
		],
		env,
	);
	const { numPassedTests = 0, numFailedTests = 0 } = existsSync(report)
		? JSON.parse(readFileSync(report, "utf8"))
		: {};
	rmSync(report, { force: true });
	return { passed: numPassedTests, failed: numFailedTests + Number(!ended && numFailedTests === 0) };
}

function playwright(args, env = {}) {
	const report = `.cache/playwright-${Date.now()}.json`;
	const ended = run(
		process.execPath,
		["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...args],
		{
			...env,
			CHROMIUM_PATH: findChromium(),
			PLAYWRIGHT_JSON_OUTPUT_NAME: report,
		},
	);
	const { stats = {}, suites = [] } = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
	rmSync(report, { force: true });
	for (const name of secondTries(suites)) console.log(`UNSTEADY: passed only at the second try: ${name}`);
	const passed = (stats.expected ?? 0) + (stats.flaky ?? 0);
	const failed = stats.unexpected ?? 0;
	return { passed, failed: failed + Number(!ended && failed === 0) };
}

/** Playwright nests suites in files; each journey is a spec with one test per browser. */
const secondTries = (suites) =>
	suites.flatMap(({ specs = [], suites: inner = [] }) => [
		...specs
			.filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
			.map(({ file, line, title }) => `${file}:${line} ${title}`),
		...secondTries(inner),
	]);

/** Newer Node from npm, so that what people run tomorrow is tested today. */
function newerNode(version) {
	const own = Number(process.versions.node.split(".")[0]);
	if (own >= version) return null;
	const folder = `.cache/node-${version}`;
	const path = `${folder}/node_modules/node/bin/node`;
	if (!existsSync(path)) {
		mkdirSync(folder, { recursive: true });
		run("npm", [
			"install",
			"--prefix",
			folder,
			"--no-save",
			"--no-audit",
			"--no-fund",
			"--loglevel=error",
			`node@${version}`,
		]);
	}
	return existsSync(path) ? path : null;
}

/** Oldest Postgres that is promised, where Debian has it. */
function oldPostgres() {
	const installed = () =>
		(existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : [])
			.filter(
				(name) =>
					Number(name) >= 15 && Number(name) < 18 && existsSync(`/usr/lib/postgresql/${name}/bin/postgres`),
			)
			.sort()[0];
	if (!installed() && existsSync("/etc/debian_version") && process.getuid?.() === 0) {
		run("apt-get", ["-o", "DPkg::Lock::Timeout=120", "-qq", "update"]);
		run(
			"apt-get",
			["-o", "DPkg::Lock::Timeout=120", "-qq", "install", "-y", "--no-install-recommends", "postgresql"],
			{ DEBIAN_FRONTEND: "noninteractive" },
		);
	}
	return installed();
}

step("format and lint", () => run(bin("biome"), ["check", "--error-on-warnings"]));
step("types", () => run(bin("tsc"), ["-p", "."]));
step("boundaries", () => run(bin("depcruise"), ["app", "db", "--config", ".dependency-cruiser.cjs"]));
step("dead code", () => run(bin("knip"), []));
if (only.length === 0 || only.some((name) => name !== "format and lint"))
	await buildIfStale((line) => console.log(line));
step("size", () => run(process.execPath, ["scripts/size.mjs"]));
step("packages", () => run(process.execPath, ["scripts/check-packages.mjs"]));
step("unit and database", () => vitest(process.execPath, []));
// What is asked of a search server is the same under any Node and any Postgres.
const DATABASE = ["db", "app/features", "--exclude", "**/meilisearch-*.test.ts"];
step("database on newer Node", () => {
	const node = newerNode(24);
	if (node) return vitest(node, DATABASE);
	console.log(
		"SKIPPED: this Node is 24 or newer already, or the npm package node@24 could not be installed.",
	);
	return { passed: 0, failed: 0 };
});
step("database on older Postgres", () => {
	const version = oldPostgres();
	if (version)
		return vitest(process.execPath, DATABASE, {
			TEST_POSTGRES_BIN: `/usr/lib/postgresql/${version}/bin`,
		});
	console.log("SKIPPED: no Postgres 15 to 17 under /usr/lib/postgresql, and none can be installed here.");
	return { passed: 0, failed: 0 };
});
step("browser journeys", () => playwright([]));
step("a journey on newer Node", () => {
	const node = newerNode(24);
	if (node) return playwright(["--grep", "@newer-node"], { FOLKMOOT_NODE: node });
	console.log(
		"SKIPPED: this Node is 24 or newer already, or the npm package node@24 could not be installed.",
	);
	return { passed: 0, failed: 0 };
});

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);
