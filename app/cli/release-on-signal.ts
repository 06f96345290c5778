const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Makes `release` happen once: when the caller asks for it, or before the process ends by Ctrl-C. The postmaster of an
 * embedded database runs apart from the terminal and would stay behind.
 */
export function releaseOnSignal(release: () => Promise<void>): () => Promise<void> {
	let released: Promise<void> | undefined;
	// A database that vanished meanwhile has nothing left to release; the command's own error tells of it.
	const once = () => (released ??= release().catch(() => {}));
	const interrupt = (signal: keyof typeof exitCodes) => {
		process.exitCode = exitCodes[signal];
		void once().finally(() => process.exit());
	};
	process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
	return async () => {
		await once();
		process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
	};
}
