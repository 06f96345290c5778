import type { LoadOptions } from "@db/seeds/load";
import { load } from "@db/seeds/load";
import { Random } from "@db/seeds/load/random";
import { planThreadSizes } from "@db/seeds/load/thread-plan";
import type { Command } from "commander";
import { listPages } from "~/platform/pages/channel";
import { findBrandToLoad } from "../find-brand-to-load";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { showProgress } from "../progress";
import { tellPagesChanged } from "../tell-pages-changed";
import { brandSlug, wholeNumber } from "../values";

type Options = Pick<LoadOptions, "threads" | "posts" | "longestThread"> & { brand?: string; json?: boolean };

export function addLoad(program: Command) {
	program
		.command("load")
		.description("write many invented threads and posts into a brand, to see how the forum does with them")
		.requiredOption("--threads <number>", "threads to write", wholeNumber)
		.requiredOption("--posts <number>", "posts to write, first ones of threads included", wholeNumber)
		.option("--brand <slug>", "brand to fill (default: demo, else the only one)", brandSlug)
		.option("--longest-thread <number>", "posts of the one longest thread", wholeNumber)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("load --brand demo --threads 1000 --posts 50000"))
		.action(async ({ brand: slug, json, ...sizes }: Options, command: Command) => {
			refuseImpossible(sizes, command);
			const done = await withInstallation(async (installation) => {
				const brand = await findBrandToLoad(installation, slug);
				const onProgress = showProgress(`Writing ${sizes.posts} posts into “${brand.slug}”`);
				const loaded = await load(installation.db, {
					brandId: brand.id,
					...sizes,
					onProgress,
					now: installation.now,
				});
				await tellPagesChanged(installation.db, [listPages(brand.id)]);
				return { brand: brand.slug, ...loaded, seconds: Number(loaded.seconds.toFixed(1)) };
			});
			const { threads, posts, members, seconds } = done;
			const text = `Wrote ${threads} threads with ${posts} posts by ${members} members into “${done.brand}” in ${seconds} s.`;
			printResult(json, done, text);
		});
}

/** The plan says best which numbers do not go together; here it is drawn up only to be asked. */
function refuseImpossible(sizes: Pick<Options, "threads" | "posts" | "longestThread">, command: Command) {
	try {
		planThreadSizes(sizes, new Random(1));
	} catch (error) {
		command.error(`error: ${(error as Error).message}.`);
	}
}
