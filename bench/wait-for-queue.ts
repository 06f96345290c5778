import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { say } from "./say";

const PATIENCE_MS = 20_000;

/** Waits until the worker has done what is due. */
export async function waitForQueue(databaseUrl: string): Promise<void> {
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		const deadline = Date.now() + PATIENCE_MS;
		while (Date.now() < deadline) {
			const { rows } = await client.query(
				"select exists (select 1 from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts) as waiting",
			);
			if (!rows[0].waiting) return;
			await sleep(50);
		}
		say(`The queue still has work after ${PATIENCE_MS / 1000} s; the next rounds share the machine with it.`);
	} finally {
		await client.end();
	}
}
