import type { Clients } from "../meilisearch/client.server";
import type { IndexDocument } from "../meilisearch/index-document";
import type { Changes } from "./read-index-documents.server";
import type { SentTask } from "./record-tasks.server";

/** The server takes a hundred at once; so much is read into its memory without effort. */
const MOST_CHARACTERS = 10_000_000;

/** One request that adds and one that deletes, for each index; more only where the texts are very long. */
export async function sendChanges(
	{ write }: Clients,
	indexes: string[],
	{ documents, gone }: Changes,
	customMetadata: string,
): Promise<SentTask[]> {
	const tasks: SentTask[] = [];
	for (const uid of indexes) {
		const index = write.index<IndexDocument>(uid);
		for (const part of partsOf(documents)) {
			const { taskUid } = await index.addDocuments(part, { primaryKey: "id", customMetadata });
			tasks.push({ index: uid, task: taskUid });
		}
		if (gone.length > 0) {
			const { taskUid } = await index.deleteDocuments(gone, { customMetadata });
			tasks.push({ index: uid, task: taskUid });
		}
	}
	return tasks;
}

function partsOf(documents: IndexDocument[]): IndexDocument[][] {
	const parts: IndexDocument[][] = [];
	let room = 0;
	for (const document of documents) {
		const size = document.body.length + document.stems.length;
		if (parts.length === 0 || room < size) {
			parts.push([]);
			room = MOST_CHARACTERS;
		}
		parts.at(-1)?.push(document);
		room -= size;
	}
	return parts;
}
