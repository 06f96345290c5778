import type { Settings } from "meilisearch";
import type { Fields } from "./filter";
import { IndexStore, type Query, Refused, type Scored } from "./index-store";
import type { FakeTask, TaskQueue } from "./task-queue";

export interface Asked {
	method: string;
	path: string;
	query: URLSearchParams;
	body: unknown;
}

export interface FakeState {
	indexes: Map<string, IndexStore>;
	queue: TaskQueue;
	version: string;
	/** A batch with such a document fails as a whole. */
	refusesDocument: (fields: Fields) => boolean;
	/** Finds in everything, whatever a search is narrowed to. */
	ignoresFilters: boolean;
	/** The error of the next task that writes documents. */
	failsNextTask: string | null;
}

type Answer = { status: number; body: unknown };
const ok = (body: unknown): Answer => ({ status: 200, body });
const accepted = ({ uid, ...task }: FakeTask): Answer => ({
	status: 202,
	body: {
		taskUid: uid,
		indexUid: task.indexUid,
		status: "enqueued",
		type: task.type,
		enqueuedAt: task.enqueuedAt,
	},
});

/** What is answered to a request, on the routes that the forum uses. */
export function answer(state: FakeState, asked: Asked): Answer {
	const { method, path } = asked;
	const [, root, uid, what, verb] = path.split("/");
	if (path === "/version") return ok({ commitSha: "0", commitDate: "2026-01-01", pkgVersion: state.version });
	if (path === "/tasks") return ok(tasks(state, asked));
	if (path === "/multi-search")
		return ok(multiSearch(state, asked.body as { federation: Federation; queries: FederatedQuery[] }));
	if (path === "/indexes" && method === "POST") return accepted(createIndex(state, asked));
	if (root !== "indexes" || !uid) throw new Error(`the fake does not know ${method} ${path}`);
	if (what === undefined && method === "DELETE") return accepted(deleteIndex(state, uid));
	if (what === "settings" && method === "PATCH")
		return accepted(configure(state, uid, asked.body as Settings));
	if (what === "documents" && verb === undefined) return accepted(addDocuments(state, uid, asked));
	if (what === "documents" && verb === "delete-batch") return accepted(deleteDocuments(state, uid, asked));
	const index = indexOf(state, uid);
	if (what === "settings") return ok(settingsOf(index));
	if (what === "stats") return ok(statsOf(index));
	if (what === "documents" && verb === "fetch") return ok(fetchDocuments(index, asked.body as Fetch));
	throw new Error(`the fake does not know ${method} ${path}`);
}

function indexOf({ indexes }: FakeState, uid: string): IndexStore {
	const index = indexes.get(uid);
	if (!index) throw new Refused(404, "index_not_found", `Index \`${uid}\` not found.`);
	return index;
}

function createIndex({ queue, indexes }: FakeState, { body }: Asked) {
	const { uid, primaryKey } = body as { uid: string; primaryKey: string };
	return queue.add("indexCreation", uid, null, () => indexes.set(uid, new IndexStore(primaryKey)));
}

function deleteIndex(state: FakeState, uid: string) {
	indexOf(state, uid);
	return state.queue.add("indexDeletion", uid, null, () => state.indexes.delete(uid));
}

function configure({ queue, indexes }: FakeState, uid: string, settings: Settings) {
	return queue.add("settingsUpdate", uid, null, () => {
		const index = indexes.get(uid) ?? new IndexStore("id");
		indexes.set(uid, index);
		index.configure(settings);
	});
}

function addDocuments(state: FakeState, uid: string, { body, query }: Asked) {
	const documents = body as Fields[];
	return state.queue.add("documentAdditionOrUpdate", uid, query.get("customMetadata"), () => {
		failIfTold(state);
		// As the server does it: what is written to and not there is made, without settings.
		const index = state.indexes.get(uid) ?? new IndexStore(query.get("primaryKey") ?? "id");
		for (const fields of documents) {
			const id = String(fields[index.primaryKey] ?? "");
			if (!/^[a-zA-Z0-9_-]{1,511}$/.test(id))
				throw new Refused(400, "invalid_document_id", `Document identifier \`${id}\` is invalid.`);
			if (state.refusesDocument(fields))
				throw new Refused(400, "invalid_document_fields", `The document \`${id}\` is refused.`);
		}
		state.indexes.set(uid, index);
		for (const fields of documents) index.put(String(fields[index.primaryKey]), fields);
	});
}

function deleteDocuments(state: FakeState, uid: string, { body, query }: Asked) {
	return state.queue.add("documentDeletion", uid, query.get("customMetadata"), () => {
		failIfTold(state);
		const index = indexOf(state, uid);
		for (const id of body as string[]) index.documents.delete(id);
	});
}

function failIfTold(state: FakeState) {
	const code = state.failsNextTask;
	state.failsNextTask = null;
	if (code) throw new Refused(500, code, "The task failed.");
}

function tasks({ queue }: FakeState, { query }: Asked) {
	const uids = new Set(query.get("uids")?.split(",").map(Number));
	const results = queue.tasks.filter(({ uid }) => uids.has(uid)).slice(0, Number(query.get("limit") ?? 20));
	return { results, total: results.length, limit: results.length, from: null, next: null };
}

const DEFAULTS = { searchableAttributes: ["*"], sortableAttributes: [], filterableAttributes: [] };
const settingsOf = ({ settings }: IndexStore) => ({ ...DEFAULTS, ...settings });

const statsOf = ({ documents }: IndexStore) => ({
	...{ numberOfDocuments: documents.size, isIndexing: false, fieldDistribution: {} },
	...{ indexSize: 0, usedIndexSize: 0, rawDocumentDbSize: 0, avgDocumentSize: 0 },
});

interface Fetch {
	ids?: string[];
	fields?: string[];
	offset?: number;
	limit?: number;
}

function fetchDocuments(index: IndexStore, { ids, fields, offset = 0, limit = 20 }: Fetch) {
	const all = [...index.documents].filter(([id]) => !ids || ids.includes(id));
	const results = all
		.slice(offset, offset + limit)
		// Unlike a search this gives whatever is asked for, displayed or not.
		.map(([, { fields: all }]) =>
			Object.fromEntries(Object.entries(all).filter(([name]) => !fields || fields.includes(name))),
		);
	return { results, offset, limit, total: all.length };
}

interface Federation {
	limit?: number;
	offset?: number;
}
type FederatedQuery = Query & { indexUid: string };

/** All queries as one list: a document stands once, by the best that a query says of it. */
function multiSearch(
	state: FakeState,
	{ federation, queries }: { federation: Federation; queries: FederatedQuery[] },
) {
	const { limit = 20, offset = 0 } = federation;
	const best = new Map<Scored["document"], Scored & { position: number; query: FederatedQuery }>();
	for (const [position, query] of queries.entries())
		for (const { document, score } of indexOf(state, query.indexUid).search(
			state.ignoresFilters ? { ...query, filter: undefined } : query,
		)) {
			const weighted = score * (query.federationOptions?.weight ?? 1);
			if ((best.get(document)?.score ?? -1) < weighted)
				best.set(document, { document, score: weighted, position, query });
		}
	const sorted = [...best.values()].sort(orderOf(queries[0]?.sort ?? []));
	return {
		hits: sorted.slice(offset, offset + limit).map(({ document, score, position, query }) => ({
			...indexOf(state, query.indexUid).shown(document.fields, query.attributesToRetrieve),
			_federation: { indexUid: query.indexUid, queriesPosition: position, weightedRankingScore: score },
		})),
		...{ processingTimeMs: 0, limit, offset, estimatedTotalHits: sorted.length },
	};
}

const orderOf = (sort: string[]) => (one: Scored, other: Scored) => {
	for (const rule of sort) {
		const [name = "", direction] = rule.split(":");
		const apart = Number(one.document.fields[name]) - Number(other.document.fields[name]);
		if (apart !== 0) return direction === "desc" ? -apart : apart;
	}
	return other.score - one.score;
};
