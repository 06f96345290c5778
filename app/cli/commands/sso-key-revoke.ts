import type { Command } from "commander";
import { revokeSsoKey } from "~/features/embed/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { Refusal } from "../refusal";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

interface Options {
	brand: string;
	kid: string;
	json?: boolean;
}

export function addSsoKeyRevoke(ssoKey: Command) {
	ssoKey
		.command("revoke")
		.description("end a key at once; ending it twice changes nothing")
		.requiredOption("--brand <slug>", "brand of the key", brandSlug)
		.requiredOption("--kid <kid>", "its name, as sso-key list shows it")
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("sso-key revoke --brand demo --kid 2026-03-01-0a1b2c3d"))
		.action(async ({ brand: slug, kid, json }: Options) => {
			const found = await withInstallation(async (installation) =>
				revokeSsoKey(systemContext(installation, await findBrand(installation, slug)), kid),
			);
			if (!found) throw new Refusal(`“${slug}” has no key with the kid ${kid}.`);
			printResult(json, { kid, revoked: true }, `The key ${kid} of “${slug}” is revoked.`);
		});
}
