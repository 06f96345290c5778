import type { Services } from "~/platform/services";

/** Seconds that the oldest change in any brand has waited to be found; 0 where none waits. */
export async function readSearchLag(pool: Services["pool"]): Promise<number> {
	const { rows } = await pool.query<{ seconds: number }>(
		"select coalesce(greatest(0, extract(epoch from now() - min(queued_at))), 0)::int as seconds from search_outbox",
	);
	return rows[0]?.seconds ?? 0;
}
