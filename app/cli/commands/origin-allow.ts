import type { Command } from "commander";
import { allowOrigin } from "~/features/embed/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug, pageOrigin } from "../values";

export function addOriginAllow(origin: Command) {
	origin
		.command("allow")
		.description("let the pages of an origin embed a brand's discussions; twice changes nothing")
		.argument("<origin>", "scheme, host and port, such as https://www.brand.example", pageOrigin)
		.requiredOption("--brand <slug>", "brand that is embedded", brandSlug)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("origin allow https://www.brand.example --brand demo"))
		.action(async (allowed: string, { brand: slug, json }: { brand: string; json?: boolean }) => {
			await withInstallation(async (installation) =>
				allowOrigin(systemContext(installation, await findBrand(installation, slug)), allowed),
			);
			printResult(json, { brand: slug, origin: allowed }, `${allowed} may embed “${slug}”.`);
		});
}
