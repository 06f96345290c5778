import type pg from "pg";
import { fail, ok, type Verdict, warn } from "./finding";

/** A working queue takes a job within a second; so much is no passing peak. */
const LATE_SECONDS = 600;

interface Jobs {
	waiting: number;
	failed: number;
	oldest: number | null;
}

export async function checkQueue(pool: pg.Pool): Promise<Verdict> {
	const { rows: tables } = await pool.query(
		"select to_regclass('graphile_worker._private_jobs') is not null as there",
	);
	if (!tables[0].there) return fail("its tables are missing. Run the command migrate.");
	const { rows } = await pool.query<Jobs>(COUNT);
	const { waiting, failed, oldest } = rows[0] as Jobs;
	const counts = `${waiting} waiting${oldest === null ? "" : `, the oldest for ${ageOf(oldest)}`}; ${failed} failed for good`;
	if (oldest !== null && oldest > LATE_SECONDS)
		return warn(
			`${counts}. Nobody seems to work it: start the server, or a worker where FOLKMOOT_WORKER is off.`,
		);
	if (failed > 0)
		return warn(`${counts}. Read last_error in graphile_worker._private_jobs and the server's log.`);
	return ok(`${counts}.`);
}

/** A job under way counts its attempt already, so only those that nobody holds have failed for good. */
const COUNT = `
	select count(*) filter (where attempts < max_attempts) as waiting,
		count(*) filter (where attempts >= max_attempts) as failed,
		extract(epoch from now() - min(run_at) filter (where attempts < max_attempts and run_at <= now()))::int as oldest
	from graphile_worker._private_jobs
	where locked_at is null
`;

function ageOf(seconds: number) {
	if (seconds < 120) return `${seconds} s`;
	if (seconds < 7_200) return `${Math.floor(seconds / 60)} min`;
	return `${Math.floor(seconds / 3_600)} h`;
}
