import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { TestForum } from "./forum";

/** Workers of their own on a forum's database, as `node build/worker.js` is. `end` kills those that still run. */
export function workersOf({ url, services }: Pick<TestForum, "url" | "services">) {
	const running = new Set<ChildProcess>();
	return {
		async start(): Promise<ChildProcess> {
			const child = spawn(process.execPath, ["build/worker.js"], {
				env: {
					...process.env,
					NODE_ENV: "production",
					DATABASE_URL: url,
					DATA_DIR: services.env.dataDir,
					LOG_LEVEL: "error",
				},
			});
			running.add(child);
			child.once("exit", () => running.delete(child));
			await once(child.stdout, "data");
			return child;
		},
		end() {
			for (const child of running) child.kill("SIGKILL");
		},
	};
}
