import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** A process that answers requests. */
export interface Server {
	origin: string;
	pid: number;
	/** The last line that it said: the reason, where it fails. */
	lastWords(): string;
}

const PATIENCE_MS = 5_000;

/** Asks a process of ours to stop, and ends it where it does not. */
export async function stopProcess(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const exited = once(child, "exit");
	child.kill("SIGTERM");
	const stopped = await Promise.race([exited, sleep(PATIENCE_MS, null, { ref: false })]);
	if (!stopped) child.kill("SIGKILL");
	await exited;
}

/** Keeps the last thing that a process said. */
export function hear(child: ChildProcess): () => string {
	let said = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on("data", (chunk) => {
			said = `${said}${chunk}`.slice(-2_000);
		});
	}
	return () => said.trim().split("\n").at(-1) ?? "";
}
