import type { Command } from "commander";
import { forbidSite } from "~/features/discourse-connect/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { Refusal } from "../refusal";
import { systemContext } from "../system-context";
import { brandSlug, pageOrigin } from "../values";

export function addConnectSiteForbid(site: Command) {
	site
		.command("forbid")
		.description("end what connect site allow began, at once")
		.argument("<origin>", "scheme, host and port, as connect list shows it", pageOrigin)
		.requiredOption("--brand <slug>", "brand whose members sign in there", brandSlug)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("connect site forbid https://shop.brand.example --brand demo"))
		.action(async (origin: string, { brand: slug, json }: { brand: string; json?: boolean }) => {
			const known = await withInstallation(async (installation) =>
				forbidSite(systemContext(installation, await findBrand(installation, slug)), origin),
			);
			if (!known) throw new Refusal(`${origin} was not allowed to ask about “${slug}”.`);
			printResult(json, { brand: slug, origin }, `${origin} may not ask about members of “${slug}”.`);
		});
}
