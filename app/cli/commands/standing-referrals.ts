import type { Command } from "commander";
import { settleReferrals } from "~/features/referrals/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

export function addStandingReferrals(standing: Command) {
	standing
		.command("referrals")
		.description("look now at the referrals that wait; the worker does so every five minutes")
		.requiredOption("--brand <slug>", "brand to look at", brandSlug)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("standing referrals --brand demo"))
		.action(async ({ brand, json }: { brand: string; json?: boolean }) => {
			const paid = await withInstallation(async (installation) =>
				settleReferrals(systemContext(installation, await findBrand(installation, brand))),
			);
			printResult(json, { brand, paid }, `${paid} referrals count now.`);
		});
}
