import type { Command } from "commander";
import { readSearchState } from "~/features/search/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

export function addSearchStatus(search: Command) {
	search
		.command("status")
		.description("say how far searching has come with what changed")
		.requiredOption("--brand <slug>", "brand to ask about", brandSlug)
		.option("--json", "print the state as JSON")
		.addHelpText("after", example("search status --brand demo"))
		.action(async ({ brand, json }: { brand: string; json?: boolean }) => {
			const state = await withInstallation(async (installation) =>
				readSearchState(systemContext(installation, await findBrand(installation, brand))),
			);
			const problems = state.problems.map(
				({ entityType, entityId, attempts, problem }) =>
					`\n${entityType} ${entityId}, tried ${attempts} times: ${problem}`,
			);
			const { documents, waiting, lagSeconds } = state;
			const text = `${documents} documents, ${waiting} changes waiting, the oldest for ${lagSeconds} s.${problems.join("")}`;
			printResult(json, state, text);
		});
}
