import type { Command } from "commander";
import { findConsumer, listSites } from "~/features/discourse-connect/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { columns, example, note, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

export function addConnectList(connect: Command) {
	connect
		.command("list")
		.description(
			"show which site signs members in, and which sites may ask who they are; never their secrets",
		)
		.requiredOption("--brand <slug>", "brand of the sites", brandSlug)
		.option("--json", "print the sites as JSON")
		.addHelpText("after", example("connect list --brand demo"))
		.action(async ({ brand: slug, json }: { brand: string; json?: boolean }) => {
			const { consumer, sites } = await withInstallation(async (installation) => {
				const ctx = systemContext(installation, await findBrand(installation, slug));
				return { consumer: (await findConsumer(ctx)) ?? null, sites: await listSites(ctx) };
			});
			const rows = [
				...(consumer ? [["signs in", consumer.address, `passwords: ${consumer.passwords}`]] : []),
				...sites.map(({ origin }) => ["may ask", origin]),
			];
			printResult(json, { consumer, sites }, columns(rows));
			if (rows.length === 0) note(`“${slug}” signs nobody in from elsewhere, or elsewhere.`);
		});
}
