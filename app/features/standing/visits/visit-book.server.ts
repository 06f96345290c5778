import type { Database } from "@db/connect";
import type { Logger } from "pino";
import { writeVisits } from "./write-visits.server";

/** Who was here today: remembered in the process, written together some seconds later. */
export interface VisitBook {
	/** Costs the answer nothing: a look into a set. */
	note(visitor: { brandId: number; memberId: number }, now: Date): void;
	/** Writes what is not written yet. */
	flush(): Promise<void>;
}

const SECONDS = 5;

/** A process that dies takes the visits of some seconds with it; the next page of those members notes them again. */
export function createVisitBook(db: Database, log: Logger): VisitBook {
	let today = "";
	let noted = new Set<string>();
	let waiting: { brandId: number; memberId: number; day: string }[] = [];
	let timer: NodeJS.Timeout | null = null;

	async function flush() {
		if (timer) clearTimeout(timer);
		timer = null;
		const visits = waiting;
		waiting = [];
		try {
			await writeVisits(db, visits);
		} catch (error) {
			for (const { brandId, memberId } of visits) noted.delete(`${brandId} ${memberId}`);
			log.warn({ reason: (error as Error).message }, "visits were not written");
		}
	}

	return {
		note({ brandId, memberId }, now) {
			const day = now.toISOString().slice(0, 10);
			if (day !== today) {
				today = day;
				noted = new Set();
			}
			const key = `${brandId} ${memberId}`;
			if (noted.has(key)) return;
			noted.add(key);
			waiting.push({ brandId, memberId, day });
			timer ??= setTimeout(() => void flush(), SECONDS * 1_000).unref();
		},
		flush,
	};
}
