import type { Command } from "commander";
import { readSearchState, type SearchState } from "~/features/search/index.server";
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
			const text = `${engineLines(state)}\n${documents} documents, ${waiting} changes waiting, the oldest for ${lagSeconds} s.${problems.join("")}`;
			printResult(json, state, text);
		});
}

function engineLines({ engine, server }: SearchState): string {
	if (server === null) return "Postgres answers; no Meilisearch is set.";
	const { version, live, building, problems, warnings } = server;
	const lines = [
		engine === "meilisearch"
			? `Meilisearch ${version} answers, from the index ${live}.`
			: "Postgres answers, in the place of Meilisearch.",
	];
	if (building) lines.push(`The index ${building.uid} is being built: ${building.documents} documents sent.`);
	if (building?.problem) lines.push(`It did not agree with the forum yet: ${building.problem}.`);
	return [...lines, ...problems, ...warnings].join("\n");
}
