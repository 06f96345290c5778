import type { Command } from "commander";
import { newPlacement, type Policy } from "~/features/embed/contract";
import { savePlacement } from "~/features/embed/index.server";
import type { Locale } from "~/platform/identity";
import { parseInput } from "~/platform/parse-input";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug, locale, placementKey, placementPolicy, wholeNumber } from "../values";

interface Options {
	brand: string;
	key: string;
	title?: string;
	category?: string;
	policy?: Policy;
	locale?: Locale;
	guidelines?: string;
	address?: string;
	thread?: number;
	json?: boolean;
}

export function addPlacementCreate(placement: Command) {
	placement
		.command("create")
		.description("make a place for a discussion in a brand's pages, or change the one at its key")
		.requiredOption("--brand <slug>", "brand that is embedded", brandSlug)
		.requiredOption("--key <key>", "what the page calls it, such as espresso-machine-x1", placementKey)
		.option("--title <title>", "title of the discussion")
		.option("--category <slug>", "category in which its thread is opened")
		.option("--policy <policy>", "open, pre-moderated or read-only (default: open)", placementPolicy)
		.option("--locale <locale>", "language of the page: en, ru or hu", locale)
		.option("--guidelines <line>", "one line above the field")
		.option("--address <address>", "address of the page, on an allowed origin")
		.option("--thread <id>", "an existing thread that is shown here, too", wholeNumber)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("placement create --brand demo --key espresso-machine-x1"))
		.action(async ({ brand: slug, json, thread, ...given }: Options) => {
			const input = parseInput(newPlacement, { ...given, threadId: thread });
			await withInstallation(async (installation) =>
				savePlacement(systemContext(installation, await findBrand(installation, slug)), input),
			);
			const snippet = `<folkmoot-discussion thread="${input.key}"></folkmoot-discussion>`;
			printResult(json, { key: input.key, snippet }, snippet);
		});
}
