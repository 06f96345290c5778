import { sql } from "kysely";
import type { Context } from "~/platform/context";

export interface SearchState {
	engine: "postgres" | "meilisearch";
	documents: number;
	/** Changes that cannot be found yet. */
	waiting: number;
	/** How long the oldest of them has waited; 0 where none does. */
	lagSeconds: number;
	/** What could not be written, newest attempts last. */
	problems: { entityType: string; entityId: number; attempts: number; problem: string }[];
}

/** How far searching a brand has come with what changed. */
export async function readSearchState({ db, brand }: Context): Promise<SearchState> {
	const { rows } = await sql<Omit<SearchState, "engine">>`
		select (select count(*) from search_document where brand_id = ${brand.id}) as documents,
			(select count(*) from search_outbox where brand_id = ${brand.id}) as waiting,
			(select coalesce(greatest(0, extract(epoch from now() - min(queued_at))), 0)::int
				from search_outbox where brand_id = ${brand.id}) as lag_seconds,
			coalesce((select jsonb_agg(jsonb_build_object('entityType', entity_type, 'entityId', entity_id,
					'attempts', attempts, 'problem', problem) order by next_attempt_at)
				from (select * from search_outbox where brand_id = ${brand.id} and problem is not null
					order by next_attempt_at limit 20) failed), '[]') as problems
	`.execute(db);
	return { engine: "postgres", ...(rows[0] as Omit<SearchState, "engine">) };
}
