import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { type Clients, clientsOf } from "../meilisearch/client.server";
import { fingerprint, indexSettings } from "../meilisearch/index-settings";
import { recordTasks } from "./record-tasks.server";
import type { Tools } from "./tools";

/**
 * Begins a new index: its settings first, on an empty index. From here on everything is written to it as well; that
 * comes after its settings on the server, which works off what one index is asked in order. Null where one is being built.
 */
export async function startBuilding(tools: Tools): Promise<string | null> {
	const clients = clientsOf(tools.services) as Clients;
	const uid = `${clients.prefix}_${randomBytes(5).toString("hex")}`;
	const { numAffectedRows } = await sql`
		insert into search_index (uid, fingerprint, state) values (${uid}, ${fingerprint}, 'building')
		on conflict do nothing
	`.execute(tools.db);
	if (!numAffectedRows) return null;
	try {
		const made = await clients.write.createIndex(uid, { primaryKey: "id" });
		const set = await clients.write.index(uid).updateSettings(indexSettings);
		await recordTasks(
			tools,
			null,
			[made, set].map(({ taskUid }) => ({ index: uid, task: taskUid })),
		);
	} catch (error) {
		await sql`delete from search_index where uid = ${uid}`.execute(tools.db);
		throw error;
	}
	tools.services.log.info({ uid }, "building a search index");
	return uid;
}
