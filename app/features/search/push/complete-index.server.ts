import { sql } from "kysely";
import type { Clients } from "../meilisearch/client.server";
import { contentHash } from "./content-hash";
import { currentIndexes } from "./current-indexes.server";
import { isAsMade } from "./is-as-made.server";
import { differing, note, reconcileIndex } from "./reconcile-index.server";
import { retire } from "./retire-index.server";
import { swap } from "./swap-indexes.server";
import type { Tools } from "./tools";

const SAMPLE = 50;

interface Expected {
	documents: number;
	/** Changes that the server has not taken, those that it refuses among them. */
	waiting: number;
	/** Whether anything that was copied is not over yet, or what differed at the last comparison. */
	open: boolean;
}

/** Compares the new index with the forum when everything was copied, and lets it answer where they agree. */
export async function completeIndex(tools: Tools, clients: Clients, renew: () => Promise<boolean>) {
	const building = (await currentIndexes(tools)).find(({ state }) => state === "building");
	if (!building || building.copiedAt === null) return;
	const { uid } = building;
	const expected = await whatToExpect(tools);
	if (expected.open) return;
	if (!(await isAsMade(clients, uid, building.fingerprint)))
		return retire(tools, uid, "it was gone from the server, or altered there, while it was built");
	const { numberOfDocuments } = await clients.write.index(uid).getStats();
	const missed = await note(tools, await differing(clients, uid, await sample(tools)));
	if (missed === 0 && Math.abs(numberOfDocuments - expected.documents) <= expected.waiting)
		return swap(tools, uid, numberOfDocuments);
	const different = await reconcileIndex(tools, clients, uid, renew);
	await sql`
		update search_index set comparisons = comparisons + 1, changed_at = now(),
			problem = ${`${numberOfDocuments} documents, where the forum has ${expected.documents}; ${different + missed} go again`}
		where uid = ${uid}
	`.execute(tools.db);
}

async function whatToExpect({ db }: Tools): Promise<Expected> {
	const { rows } = await sql<Expected>`
		select (select count(*) from search_document) as documents, (select count(*) from search_push) as waiting,
			exists (select from search_push_batch b, search_index i
				where i.state = 'building' and (b.copy_brand_id is not null or b.about_index or b.sent_at <= i.copied_at))
			or exists (select from search_index where state = 'building' and comparisons > 0
				and changed_at > now() - least(power(2, comparisons), 600) * interval '1 second') as open
	`.execute(db);
	return rows[0] as Expected;
}

/** Of documents that nothing waits for: there both sides have to say the same. */
async function sample({ db }: Tools) {
	const { rows } = await sql<{ brandId: number; kind: string; refId: number; hash: string }>`
		select d.brand_id, d.kind, d.ref_id, ${contentHash} as hash
		from (select * from search_document order by random() limit ${SAMPLE}) d
		where not exists (
			select from search_push n where n.brand_id = d.brand_id and n.kind = d.kind and n.ref_id = d.ref_id)
	`.execute(db);
	return rows;
}
