import type { Clients } from "../meilisearch/client.server";
import { fingerprint, indexSettings } from "../meilisearch/index-settings";
import { problemOf } from "../meilisearch/problem-of";

/** An index that is written to after it was wiped is there again, without settings. */
export async function isAsMade({ write }: Clients, uid: string, made: string): Promise<boolean> {
	try {
		const { searchableAttributes, sortableAttributes } = await write.index(uid).getSettings();
		// One with older settings answers until the new one is built: it is enough that it has any.
		if (made !== fingerprint) return (searchableAttributes?.length ?? 0) > 1;
		return (
			sameMembers(searchableAttributes, indexSettings.searchableAttributes) &&
			sameMembers(sortableAttributes, indexSettings.sortableAttributes)
		);
	} catch (error) {
		if (problemOf(error)?.kind === "index") return false;
		throw error;
	}
}

type Names = readonly string[] | null | undefined;
const sameMembers = (one: Names, other: Names) =>
	[...(one ?? [])].sort().join() === [...(other ?? [])].sort().join();
