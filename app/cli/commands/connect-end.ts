import type { Command } from "commander";
import { endConsumer } from "~/features/discourse-connect/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

export function addConnectEnd(connect: Command) {
	connect
		.command("end")
		.description("end what connect consumer began: everybody signs in with passwords again")
		.requiredOption("--brand <slug>", "brand whose members were signed in", brandSlug)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("connect end --brand demo"))
		.action(async ({ brand: slug, json }: { brand: string; json?: boolean }) => {
			await withInstallation(async (installation) =>
				endConsumer(systemContext(installation, await findBrand(installation, slug))),
			);
			printResult(json, { brand: slug, ended: true }, `No site signs members of “${slug}” in.`);
		});
}
