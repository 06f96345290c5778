import type { Command } from "commander";
import { forbidOrigin } from "~/features/embed/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug, pageOrigin } from "../values";

export function addOriginForbid(origin: Command) {
	origin
		.command("forbid")
		.description("end what origin allow began, at once, with the sessions of its pages")
		.argument("<origin>", "scheme, host and port, as origin list shows it", pageOrigin)
		.requiredOption("--brand <slug>", "brand that is embedded", brandSlug)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("origin forbid https://www.brand.example --brand demo"))
		.action(async (forbidden: string, { brand: slug, json }: { brand: string; json?: boolean }) => {
			await withInstallation(async (installation) =>
				forbidOrigin(systemContext(installation, await findBrand(installation, slug)), forbidden),
			);
			printResult(json, { brand: slug, origin: forbidden }, `${forbidden} may not embed “${slug}”.`);
		});
}
