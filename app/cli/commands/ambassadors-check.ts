import type { Command } from "commander";
import { checkAmbassadors } from "~/features/ambassadors/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { Refusal } from "../refusal";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

export function addAmbassadorsCheck(ambassadors: Command) {
	ambassadors
		.command("check")
		.description("compare the tiers of members with what their terms say")
		.requiredOption("--brand <slug>", "brand to check", brandSlug)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("ambassadors check --brand demo"))
		.action(async ({ brand, json }: { brand: string; json?: boolean }) => {
			const check = await withInstallation(async (installation) =>
				checkAmbassadors(systemContext(installation, await findBrand(installation, brand))),
			);
			printResult(json, check, `Tiers that differ: ${check.tiers}.`);
			if (check.tiers > 0)
				throw new Refusal(
					"Members have other tiers than their terms say. Switching the programme off and on again writes them anew.",
				);
		});
}
