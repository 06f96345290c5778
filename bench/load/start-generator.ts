import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Cleanup } from "../cleanup";
import { stopProcess } from "../servers/server";
import type { LoadOrder, LoadResult } from "./messages";

export type Generator = (order: LoadOrder) => Promise<LoadResult>;

/** Starts the load generator: one process for floors and cases alike. */
export function startGenerator(cleanup: Cleanup): Generator {
	const child = fork(join(import.meta.dirname, "bench-load.mjs"), { stdio: ["ignore", 2, 2, "ipc"] });
	cleanup.later(() => stopProcess(child));
	return async (order) => {
		child.send(order);
		const [answer] = await firstOf(child, ["message", "exit"]);
		const { result, error } = (answer ?? {}) as { result?: LoadResult; error?: string };
		if (!result) throw new Error(`The load generator failed. ${error ?? "It ended."}`);
		return result;
	};
}

/** The first of some events; listeners for the others go with it. */
async function firstOf(child: ChildProcess, events: string[]): Promise<unknown[]> {
	const others = new AbortController();
	const { signal } = others;
	try {
		return await Promise.race(events.map((event) => once(child, event, { signal })));
	} finally {
		others.abort();
	}
}
