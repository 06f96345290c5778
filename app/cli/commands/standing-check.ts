import type { Command } from "commander";
import { checkStanding } from "~/features/standing/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { Refusal } from "../refusal";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

export function addStandingCheck(standing: Command) {
	standing
		.command("check")
		.description("compare the books of points with the forum's content, and with themselves")
		.requiredOption("--brand <slug>", "brand to check", brandSlug)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("standing check --brand demo"))
		.action(async ({ brand, json }: { brand: string; json?: boolean }) => {
			const check = await withInstallation(async (installation) =>
				checkStanding(systemContext(installation, await findBrand(installation, brand))),
			);
			const { acts, worths, totals, boards, waiting } = check;
			printResult(
				json,
				check,
				`Acts that differ: ${acts}. Worths that differ: ${worths}. Totals that differ: ${totals}. Sums on leaderboards that differ: ${boards}. Changes waiting: ${waiting}.`,
			);
			if (acts + worths + totals + boards > 0)
				throw new Refusal(
					waiting > 0
						? "Changes wait to be entered: let the worker finish, and check again."
						: `The books are not right. “standing rebuild --brand ${brand}” enters what is missing.`,
				);
		});
}
