import type { Command } from "commander";
import { listOrigins } from "~/features/embed/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, note, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

export function addOriginList(origin: Command) {
	origin
		.command("list")
		.description("list the origins whose pages may embed a brand's discussions")
		.requiredOption("--brand <slug>", "brand that is embedded", brandSlug)
		.option("--json", "print the origins as JSON")
		.addHelpText("after", example("origin list --brand demo"))
		.action(async ({ brand: slug, json }: { brand: string; json?: boolean }) => {
			const origins = await withInstallation(async (installation) =>
				listOrigins(systemContext(installation, await findBrand(installation, slug))),
			);
			printResult(json, origins, origins.map((allowed) => allowed.origin).join("\n"));
			if (origins.length === 0) note(`No page elsewhere may embed “${slug}” yet.`);
		});
}
