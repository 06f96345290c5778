import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Cleanup } from "../cleanup";
import { hear, type Server, stopProcess } from "./server";

/** Starts one of the bare servers that the forum is compared with. */
export async function startFloor(
	name: "floor-static" | "floor-pg",
	args: (string | number)[],
	cleanup: Cleanup,
): Promise<Server> {
	const child = fork(join(import.meta.dirname, `bench-${name}.mjs`), args.map(String), {
		env: { PATH: process.env.PATH, NODE_ENV: "production" } as NodeJS.ProcessEnv,
		stdio: ["ignore", "pipe", "pipe", "ipc"],
	});
	cleanup.later(() => stopProcess(child));
	const lastWords = hear(child);
	const [first] = await Promise.race([once(child, "message"), once(child, "exit")]);
	const port = (first as { port?: number } | null)?.port;
	if (!port) throw new Error(`The server ${name} did not start. ${lastWords()}`);
	return { origin: `http://localhost:${port}`, pid: child.pid as number, lastWords };
}
