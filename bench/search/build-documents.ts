import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rebuildDocuments } from "~/features/search/index.server";
import { operate } from "../forum/found-forum";
import type { OpenForum } from "../forum/open-forum";
import { withInstallation } from "../forum/with-installation";
import { say } from "../say";

export interface BuiltDocuments {
	documents: number;
	/** How long writing all of them took, when it was done. */
	seconds: number;
	/** Of the table and its indexes. */
	megabytes: number;
}

/** Writes what is searched in, where that was not done before: the loader records nothing that would. */
export async function buildDocuments(forum: OpenForum): Promise<BuiltDocuments> {
	const marker = join(forum.folder, "documents.json");
	const built = await readFile(marker, "utf8").catch(() => null);
	if (built !== null) return JSON.parse(built);
	const made = await withInstallation(forum.url, forum.folder, async (installation) => {
		const ctx = await operate(installation, forum.brandId);
		say("Writing the documents that are searched in …");
		const began = performance.now();
		let told = 0;
		const documents = await rebuildDocuments(ctx, (done, total) => {
			const tenth = Math.floor((10 * done) / total);
			if (tenth > told) say(`  ${tenth * 10} % after ${((performance.now() - began) / 1000).toFixed(0)} s`);
			told = tenth;
		});
		const seconds = (performance.now() - began) / 1000;
		await installation.services.pool.query("vacuum (analyze) search_document, search_opening");
		const { rows } = await installation.services.pool.query<{ bytes: string }>(
			"select pg_total_relation_size('search_document') + pg_total_relation_size('search_opening') as bytes",
		);
		return { documents, seconds, megabytes: Number(rows[0]?.bytes) / 1024 / 1024 };
	});
	await writeFile(marker, JSON.stringify(made));
	return made;
}
