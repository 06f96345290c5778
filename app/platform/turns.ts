/** The code of the error for those who waited too long. */
export const TOO_LONG = "WAITED_TOO_LONG";
const PATIENCE_MS = 5_000;

/**
 * Runs what it is given, at most `most` at once; whoever comes later waits in the order of coming, and is refused where it
 * takes too long: what is asked for anew in the meantime should not stand behind those who have gone.
 */
export function createTurns(most: number, patienceMs = PATIENCE_MS) {
	const waiting = new Set<() => void>();
	let busy = 0;

	const wait = () =>
		new Promise<void>((resolve, reject) => {
			const begin = () => {
				clearTimeout(late);
				resolve();
			};
			const late = setTimeout(() => {
				waiting.delete(begin);
				reject(Object.assign(new Error("Too much is being done at once."), { code: TOO_LONG }));
			}, patienceMs);
			waiting.add(begin);
		});

	return async <Result>(work: () => Promise<Result>): Promise<Result> => {
		if (busy < most) busy++;
		else await wait();
		try {
			return await work();
		} finally {
			const [next] = waiting;
			if (next) {
				waiting.delete(next);
				next();
			} else busy--;
		}
	};
}
