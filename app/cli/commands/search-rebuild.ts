import type { Command } from "commander";
import { IndexNotBuilt, rebuildDocuments, rebuildIndex } from "~/features/search/index.server";
import { findBrand } from "../find-brand";
import { type Installation, withInstallation } from "../installation";
import { example, printResult } from "../print";
import { showProgress } from "../progress";
import { Refusal } from "../refusal";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

export function addSearchRebuild(search: Command) {
	search
		.command("rebuild")
		.description("write what can be found anew from the forum's content; may run beside the server")
		.option("--brand <slug>", "brand to rebuild (default: all)", brandSlug)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("search rebuild"))
		.action(async ({ brand, json }: { brand?: string; json?: boolean }) => {
			const rebuilt = await withInstallation(async (installation) => {
				const slugs = brand ? [brand] : await slugsOf(installation);
				const done: { brand: string; documents: number }[] = [];
				for (const slug of slugs) {
					const ctx = systemContext(installation, await findBrand(installation, slug));
					const documents = await rebuildDocuments(ctx, showProgress(`Rebuilding “${slug}”`));
					done.push({ brand: slug, documents });
				}
				return { brands: done, indexed: await rebuildServer(installation) };
			});
			const lines = rebuilt.brands.map(
				({ brand, documents }) => `Wrote ${documents} documents of “${brand}”.`,
			);
			if (rebuilt.indexed !== null)
				lines.push(`Meilisearch answers from a new index with ${rebuilt.indexed} documents of all brands.`);
			printResult(json, rebuilt, lines.join("\n"));
		});
}

/** One index holds all brands: it is built from what the database has of all of them. */
async function rebuildServer(installation: Installation): Promise<number | null> {
	try {
		return await rebuildIndex(installation, showProgress("Building the index of Meilisearch"));
	} catch (error) {
		if (!(error instanceof IndexNotBuilt)) throw error;
		throw new Refusal(
			`The documents in the database are new; the index of Meilisearch is not. ${error.message}`,
		);
	}
}

async function slugsOf({ db }: Installation): Promise<string[]> {
	const brands = await db.selectFrom("brand").select("slug").orderBy("id").execute();
	return brands.map(({ slug }) => slug);
}
