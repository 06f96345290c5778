import { say } from "./say";

const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export interface Cleanup {
	/** Remembers how to undo what was just started. */
	later(undo: () => Promise<unknown>): void;
	/** Undoes everything, the newest first; again does nothing. */
	release(): Promise<void>;
}

/** Undoes at the end, or when the run is interrupted: servers and the postmaster would outlive this process. */
export function createCleanup(): Cleanup {
	const undos: (() => Promise<unknown>)[] = [];
	let releasing: Promise<void> | undefined;

	async function undoAll() {
		for (let undo = undos.pop(); undo; undo = undos.pop()) {
			// One part that fails to stop must not keep the others running.
			await undo().catch((error: Error) => say(error.message));
		}
	}
	const release = () => (releasing ??= undoAll());
	for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const) {
		process.on(signal, () => void release().finally(() => process.exit(exitCodes[signal])));
	}
	// Such as a reader of the output that went away.
	process.on("uncaughtException", (error) => {
		say(error.message);
		void release().finally(() => process.exit(1));
	});
	return {
		later(undo) {
			if (releasing) void undo().catch(() => {});
			else undos.push(undo);
		},
		release,
	};
}
