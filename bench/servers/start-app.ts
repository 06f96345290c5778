import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@db/embedded/cluster-files";
import type { Cleanup } from "../cleanup";
import { hear, type Server, stopProcess } from "./server";

interface AppSettings {
	databaseUrl: string;
	folder: string;
	pageCache: "on" | "off";
	worker: "in-process" | "off";
}

const PATIENCE_MS = 30_000;
/** A bench that is killed cannot stop its servers: they stop when the line to it breaks. */
const leaveWithParent = `data:text/javascript,process.once("disconnect", () => process.kill(process.pid, "SIGTERM"))`;

/** Starts the forum as production runs it, and waits until it can serve. */
export async function startApp(settings: AppSettings, cleanup: Cleanup): Promise<Server> {
	const port = await freePort();
	const child = spawn(process.execPath, ["--import", leaveWithParent, "build/server.js"], {
		// Nothing of the caller's own settings: they would change what is measured.
		env: {
			PATH: process.env.PATH,
			HOME: process.env.HOME,
			...environment(settings, port),
		} as NodeJS.ProcessEnv,
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
	cleanup.later(() => stopProcess(child));
	const server = { origin: `http://localhost:${port}`, pid: child.pid as number, lastWords: hear(child) };
	const deadline = Date.now() + PATIENCE_MS;
	while (!(await isReady(server.origin))) {
		if (child.exitCode !== null || Date.now() > deadline) {
			throw new Error(`The forum's server did not start. ${server.lastWords()}`);
		}
		await sleep(50);
	}
	return server;
}

const environment = ({ databaseUrl, folder, pageCache, worker }: AppSettings, port: number) => ({
	NODE_ENV: "production",
	PORT: String(port),
	DATABASE_URL: databaseUrl,
	DATA_DIR: `${folder}/server`,
	LOG_LEVEL: "error",
	FOLKMOOT_DEMO: "off",
	FOLKMOOT_RATE_LIMITS: "off",
	FOLKMOOT_PAGE_CACHE: pageCache,
	FOLKMOOT_WORKER: worker,
});

const isReady = (origin: string) =>
	fetch(`${origin}/readyz`).then(
		({ ok }) => ok,
		() => false,
	);
