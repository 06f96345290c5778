import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { breakerOf } from "../engines/ask-engine.server";
import { readServerState, type ServerState } from "./read-server-state.server";

export interface SearchState {
	engine: "postgres" | "meilisearch";
	documents: number;
	/** Changes that cannot be found yet. */
	waiting: number;
	/** How long the oldest of them has waited; 0 where none does. */
	lagSeconds: number;
	/** What could not be written, newest attempts last. */
	problems: { entityType: string; entityId: number; attempts: number; problem: string }[];
	/** The search server, where one is set; of all brands. */
	server: ServerState | null;
}

/** How far searching a brand has come with what changed. */
export async function readSearchState(ctx: Context): Promise<SearchState> {
	const { db, brand, services } = ctx;
	const { rows } = await sql<Omit<SearchState, "engine" | "server">>`
		with waiting as (
			select entity_type, entity_id, attempts, next_attempt_at, queued_at, problem
			from search_outbox where brand_id = ${brand.id}
			union all select kind, ref_id, attempts, next_attempt_at, queued_at, problem
			from search_push where brand_id = ${brand.id}
		)
		select (select count(*) from search_document where brand_id = ${brand.id}) as documents,
			(select count(*) from waiting) as waiting,
			(select coalesce(greatest(0, extract(epoch from now() - min(queued_at))), 0)::int from waiting) as lag_seconds,
			coalesce((select jsonb_agg(jsonb_build_object('entityType', entity_type, 'entityId', entity_id,
					'attempts', attempts, 'problem', problem) order by next_attempt_at)
				from (select * from waiting where problem is not null order by next_attempt_at limit 20) failed), '[]') as problems
	`.execute(db);
	const server = await readServerState(services, db);
	const answers =
		server !== null && server.problems.length === 0 && server.live && !breakerOf(services).reason;
	return {
		engine: answers ? "meilisearch" : "postgres",
		...(rows[0] as Omit<SearchState, "engine" | "server">),
		server,
	};
}
