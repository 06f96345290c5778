import { sql } from "kysely";
import type { Context } from "~/platform/context";
import type { Services } from "~/platform/services";
import { clientsOf } from "../meilisearch/client.server";
import { problemOf } from "../meilisearch/problem-of";
import { isTriedVersion, TRIED } from "../meilisearch/versions";

export interface ServerState {
	/** Null where it does not say. */
	version: string | null;
	/** The index that answers. */
	live: string | null;
	/** One that is being built beside it or before it, and how many documents were sent to it. */
	building: { uid: string; documents: number; problem: string | null } | null;
	/** What is wrong, and what to do about it. */
	problems: string[];
	/** What is as it may be, and should be looked at. */
	warnings: string[];
}

/** What the search server says of itself now, and what it is to have; null where none is set. */
export async function readServerState(services: Services, db: Context["db"]): Promise<ServerState | null> {
	const clients = clientsOf(services);
	if (clients === null) return null;
	const { rows } = await sql<{ uid: string; state: string; documents: number; problem: string | null }>`
		select uid, state, documents, problem from search_index where state <> 'old'
	`.execute(db);
	const live = rows.find(({ state }) => state === "live")?.uid ?? null;
	const building = rows.find(({ state }) => state === "building") ?? null;
	const state: ServerState = { version: null, live, building, problems: [], warnings: [] };
	try {
		state.version = (await clients.search.getVersion()).pkgVersion;
		if (!isTriedVersion(state.version))
			state.warnings.push(
				`Meilisearch ${state.version} is not one of ${TRIED}, with which this version was made. Watch the log, or use one of those.`,
			);
		if (live) await clients.search.index(live).getStats();
	} catch (error) {
		const problem = problemOf(error);
		if (problem === null) throw error;
		state.problems.push(problem.sentence);
	}
	if (!live)
		state.warnings.push(
			"No index answers yet: it is built by the worker, and the database answers meanwhile. Where nothing happens, look whether a worker runs.",
		);
	return state;
}
