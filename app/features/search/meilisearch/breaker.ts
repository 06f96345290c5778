/** So long nobody asks a server that did not answer; then one request tries, and the others do not wait for it. */
const OPEN_MS = 5_000;

export interface Breaker {
	/** Whether the server may be asked now. Who is told yes says how it went. */
	mayAsk(now: number): boolean;
	worked(): void;
	/** The request itself was at fault, or something else: nothing is known of the server. */
	undecided(): void;
	failed(now: number, sentence: string): void;
	/** Why nobody asks; null while all is well. */
	readonly reason: string | null;
}

export function createBreaker(): Breaker {
	let openedAt: number | null = null;
	let reason: string | null = null;
	let probing = false;
	return {
		mayAsk(now) {
			if (openedAt === null) return true;
			// A clock that was put back must not keep it open.
			if (probing || (now >= openedAt && now < openedAt + OPEN_MS)) return false;
			probing = true;
			return true;
		},
		worked() {
			openedAt = reason = null;
			probing = false;
		},
		undecided() {
			probing = false;
		},
		failed(now, sentence) {
			openedAt = now;
			reason = sentence;
			probing = false;
		},
		get reason() {
			return reason;
		},
	};
}
