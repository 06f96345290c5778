import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const START_MS = 90_000;
const STOP_MS = 20_000;

/** Starts one forum for the whole run, on an empty folder; what it returns stops it and looks at how it ended. */
export default async function runForum() {
	const dataDir = await mkdtemp(join(tmpdir(), "folkmoot-e2e-"));
	await mkdir("test-results", { recursive: true });
	const address = `http://localhost:${await freePort()}`;
	const forum = startForum(dataDir, address);
	try {
		await untilReady(forum, address);
	} catch (error) {
		forum.kill("SIGKILL");
		throw error;
	}
	process.env.FOLKMOOT_E2E_ADDRESS = address;
	process.env.FOLKMOOT_E2E_DATA = dataDir;
	return async () => {
		await stopForum(forum);
		await rm(dataDir, { recursive: true, force: true });
	};
}

/** What it says stands in test-results/forum.log. */
export function startForum(
	dataDir: string,
	address: string,
	settings: Record<string, string> = {},
): ChildProcess {
	const forum = spawn(process.env.FOLKMOOT_NODE ?? process.execPath, ["build/server.js"], {
		env: {
			...process.env,
			NODE_ENV: "production",
			DATA_DIR: dataDir,
			DATABASE_URL: "",
			SMTP_URL: "",
			PORT: new URL(address).port,
			PUBLIC_URL: address,
			LOG_LEVEL: "warn",
			FOLKMOOT_RATE_LIMITS: "off",
			...settings,
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
	const log = createWriteStream("test-results/forum.log", { flags: "a" });
	forum.stdout?.pipe(log, { end: false });
	forum.stderr?.pipe(log, { end: false });
	return forum;
}

export async function untilReady(forum: ChildProcess, address: string) {
	const until = Date.now() + START_MS;
	while (Date.now() < until) {
		if (forum.exitCode !== null)
			throw new Error(`The forum ended with ${forum.exitCode}: see test-results/forum.log`);
		const answer = await fetch(`${address}/readyz`).catch(() => null);
		if (answer?.ok) return;
		await sleep(200);
	}
	throw new Error(`The forum was not ready after ${START_MS / 1000} s: see test-results/forum.log`);
}

async function stopForum(forum: ChildProcess) {
	if (forum.exitCode !== null)
		throw new Error(
			`The forum ended during the journeys, with ${forum.exitCode}: see test-results/forum.log`,
		);
	const ended = once(forum, "exit");
	forum.kill("SIGTERM");
	const outcome = await Promise.race([ended, sleep(STOP_MS, null, { ref: false })]);
	if (!outcome) {
		forum.kill("SIGKILL");
		throw new Error(`The forum did not stop within ${STOP_MS / 1000} s of SIGTERM`);
	}
	const [code, signal] = outcome;
	if (code !== 0)
		throw new Error(`The forum stopped with ${code ?? signal}, not 0: see test-results/forum.log`);
}

export async function freePort(): Promise<number> {
	const server = createServer().listen(0);
	await once(server, "listening");
	const { port } = server.address() as { port: number };
	server.close();
	await once(server, "close");
	return port;
}
