import type pg from "pg";
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "../errors";

export interface Limit {
	/** How many within `seconds`. */
	points: number;
	seconds: number;
	/** Counted in this process only: for reads, where a row written per request would cost more than it saves. */
	perProcess?: boolean;
}

export interface RateLimits {
	/** Counts one act; throws `rate-limited` with the seconds to wait. */
	spend(name: string, key: string, limit: Limit): Promise<void>;
	/** Gives a point back: a try that succeeded was nobody guessing. */
	refund(name: string, key: string): Promise<void>;
}

/** Counters in the table `rate_limit`, shared by all processes. */
export function createRateLimits(pool: pg.Pool, { enabled }: { enabled: boolean }): RateLimits {
	const limiters = new Map<string, RateLimiterMemory | RateLimiterPostgres>();

	function limiterFor(name: string, limit: Limit) {
		const known = limiters.get(name);
		if (known) return known;
		const options = { keyPrefix: name, points: limit.points, duration: limit.seconds };
		const made = limit.perProcess
			? new RateLimiterMemory(options)
			: new RateLimiterPostgres({
					...options,
					storeClient: pool,
					tableName: "rate_limit",
					tableCreated: true,
					clearExpiredByTimeout: false,
					inMemoryBlockOnConsumed: limit.points + 1,
				});
		limiters.set(name, made);
		return made;
	}

	return {
		async spend(name, key, limit) {
			if (!enabled) return;
			try {
				await limiterFor(name, limit).consume(key);
			} catch (refusal) {
				if (refusal instanceof Error) throw refusal;
				const seconds = Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000));
				throw new DomainError("rate-limited", "errors:rate-limited", {
					params: { count: seconds },
					retryAfter: seconds,
				});
			}
		},
		async refund(name, key) {
			if (enabled) await limiters.get(name)?.reward(key, 1);
		},
	};
}
