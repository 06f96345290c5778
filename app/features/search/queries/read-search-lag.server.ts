import type { Services } from "~/platform/services";

/** Seconds that the oldest change in any brand has waited to be found, by every engine; 0 where none waits. */
export async function readSearchLag(pool: Services["pool"]): Promise<number> {
	const { rows } = await pool.query<{ seconds: number }>(
		`select coalesce(greatest(0, extract(epoch from now() - least(
			(select min(queued_at) from search_outbox), (select min(queued_at) from search_push)))), 0)::int as seconds`,
	);
	return rows[0]?.seconds ?? 0;
}
