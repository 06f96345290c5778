import type { Clients } from "../meilisearch/client.server";
import { fingerprint } from "../meilisearch/index-settings";
import { currentIndexes } from "./current-indexes.server";
import { isAsMade } from "./is-as-made.server";
import { retire } from "./retire-index.server";
import { startBuilding } from "./start-building.server";
import type { Tools } from "./tools";

/** Sees to it that there is an index as this version makes it, or that one is being built. */
export async function ensureIndexes(tools: Tools, clients: Clients) {
	for (const { uid, state, fingerprint: made } of await currentIndexes(tools)) {
		if (state === "building" && made !== fingerprint) await retire(tools, uid, "its settings were changed");
		if (state === "live" && !(await isAsMade(clients, uid, made)))
			await retire(tools, uid, "it was gone from the server, or altered there");
	}
	const current = await currentIndexes(tools);
	const live = current.find(({ state }) => state === "live");
	if (current.length === 0 || (current.length === 1 && live && live.fingerprint !== fingerprint))
		await startBuilding(tools);
}
