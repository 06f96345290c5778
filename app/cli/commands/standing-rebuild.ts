import type { Command } from "commander";
import { rebuildStanding } from "~/features/standing/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { showProgress } from "../progress";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

export function addStandingRebuild(standing: Command) {
	standing
		.command("rebuild")
		.description("count all points anew from the forum's content; may run beside the server")
		.requiredOption("--brand <slug>", "brand to count", brandSlug)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("standing rebuild --brand demo"))
		.action(async ({ brand, json }: { brand: string; json?: boolean }) => {
			const changed = await withInstallation(async (installation) =>
				rebuildStanding(
					systemContext(installation, await findBrand(installation, brand)),
					showProgress(`Counting “${brand}”`),
				),
			);
			printResult(json, { brand, changed }, `The points of ${changed} members changed.`);
		});
}
