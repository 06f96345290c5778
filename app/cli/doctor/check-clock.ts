import type pg from "pg";
import { fail, ok, type Verdict } from "./finding";

const MOST_MS = 5_000;

/** Queue and sessions compare times of the one clock with times of the other. */
export async function checkClock(pool: pg.Pool): Promise<Verdict> {
	const asked = Date.now();
	const { rows } = await pool.query<{ now: Date }>("select clock_timestamp() as now");
	const here = (asked + Date.now()) / 2;
	const apart = Math.abs((rows[0] as { now: Date }).now.getTime() - here);
	const seconds = (apart / 1_000).toFixed(1);
	if (apart > MOST_MS)
		return fail(`database and process are ${seconds} s apart. Let both machines keep time by NTP.`);
	return ok(`database and process are ${seconds} s apart.`);
}
