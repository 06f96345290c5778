import { readFile } from "node:fs/promises";
import { text as readAll } from "node:stream/consumers";
import type { Command } from "commander";
import { readRemappings, remapPlacements } from "~/features/embed/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

export function addPlacementRemap(placement: Command) {
	placement
		.command("remap")
		.description("give discussions new keys, all or none: lines of an old key, a comma and a new key")
		.argument("[file]", "file with the lines; without it they are read from standard input")
		.requiredOption("--brand <slug>", "brand of the placements", brandSlug)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("placement remap keys.csv --brand demo"))
		.action(async (file: string | undefined, { brand: slug, json }: { brand: string; json?: boolean }) => {
			const lines = file === undefined ? await readAll(process.stdin) : await readFile(file, "utf8");
			const pairs = readRemappings(lines);
			const moved = await withInstallation(async (installation) =>
				remapPlacements(systemContext(installation, await findBrand(installation, slug)), pairs),
			);
			printResult(json, { moved }, `${moved} discussions have new keys.`);
		});
}
