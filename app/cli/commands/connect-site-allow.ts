import type { Command } from "commander";
import { allowSite } from "~/features/discourse-connect/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug, connectSecret, pageOrigin } from "../values";

interface Options {
	brand: string;
	secret?: string;
	json?: boolean;
}

export function addConnectSiteAllow(site: Command) {
	site
		.command("allow")
		.description("let a site ask who a brand's members are; again gives it a new secret")
		.argument("<origin>", "scheme, host and port, such as https://shop.brand.example", pageOrigin)
		.requiredOption("--brand <slug>", "brand whose members sign in there", brandSlug)
		.option("--secret <secret>", "shared secret; one is made without it", connectSecret)
		.option("--json", "print origin and secret as JSON")
		.addHelpText("after", example("connect site allow https://shop.brand.example --brand demo"))
		.action(async (origin: string, { brand: slug, secret = "", json }: Options) => {
			const made = await withInstallation(async (installation) =>
				allowSite(systemContext(installation, await findBrand(installation, slug)), {
					origin,
					sharedSecret: secret,
				}),
			);
			const lines = `${origin} may ask who members of “${slug}” are.${made ? `\nsecret ${made}` : ""}`;
			printResult(json, { brand: slug, origin, ...(made ? { secret: made } : {}) }, lines);
		});
}
