import type { Command } from "commander";
import { listPlacements } from "~/features/embed/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { columns, example, note, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

export function addPlacementList(placement: Command) {
	placement
		.command("list")
		.description("list the places where a brand's discussions stand, newest first, at most 200")
		.requiredOption("--brand <slug>", "brand of the placements", brandSlug)
		.option("--json", "print the placements as JSON")
		.addHelpText("after", example("placement list --brand demo"))
		.action(async ({ brand: slug, json }: { brand: string; json?: boolean }) => {
			const { items: placements } = await withInstallation(async (installation) =>
				listPlacements(systemContext(installation, await findBrand(installation, slug))),
			);
			const rows = placements.map(({ key, policy, postCount, address }) => [
				key,
				policy,
				`${postCount ?? 0} posts`,
				address ?? "",
			]);
			printResult(json, placements, columns(rows));
			if (placements.length === 0) note(`“${slug}” has no placements.`);
		});
}
