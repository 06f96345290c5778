/** Runs what it is given, at most `most` at once; whoever comes later waits in the order of coming. */
export function createTurns(most: number) {
	const waiting: (() => void)[] = [];
	let busy = 0;
	return async <Result>(work: () => Promise<Result>): Promise<Result> => {
		if (busy < most) busy++;
		else await new Promise<void>((begin) => waiting.push(begin));
		try {
			return await work();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else busy--;
		}
	};
}
