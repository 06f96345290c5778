import type { Command } from "commander";
import { rebuildDocuments } from "~/features/search/index.server";
import { findBrand } from "../find-brand";
import { type Installation, withInstallation } from "../installation";
import { example, printResult } from "../print";
import { showProgress } from "../progress";
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
				return done;
			});
			const lines = rebuilt.map(({ brand, documents }) => `Wrote ${documents} documents of “${brand}”.`);
			printResult(json, rebuilt, lines.join("\n"));
		});
}

async function slugsOf({ db }: Installation): Promise<string[]> {
	const brands = await db.selectFrom("brand").select("slug").orderBy("id").execute();
	return brands.map(({ slug }) => slug);
}
