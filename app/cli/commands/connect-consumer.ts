import type { Command } from "commander";
import type { Passwords } from "~/features/discourse-connect/contract";
import { saveConsumer } from "~/features/discourse-connect/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug, connectAddress, connectPasswords, connectSecret } from "../values";

interface Options {
	brand: string;
	address: string;
	secret?: string;
	passwords: Passwords;
	json?: boolean;
}

export function addConnectConsumer(connect: Command) {
	connect
		.command("consumer")
		.description(
			"let a brand's own site sign its members in; again changes address, secret or who uses passwords",
		)
		.requiredOption("--brand <slug>", "brand whose members are signed in", brandSlug)
		.requiredOption("--address <address>", "page of the site that visitors are sent to", connectAddress)
		.option(
			"--secret <secret>",
			"shared secret; without it the present one stays, or one is made",
			connectSecret,
		)
		.option(
			"--passwords <who>",
			"who may still use a password: everyone or staff",
			connectPasswords,
			"everyone",
		)
		.option("--json", "print the result as JSON")
		.addHelpText(
			"after",
			example("connect consumer --brand demo --address https://www.brand.example/forum-sign-in"),
		)
		.action(async ({ brand: slug, address, secret = "", passwords, json }: Options) => {
			const made = await withInstallation(async (installation) =>
				saveConsumer(systemContext(installation, await findBrand(installation, slug)), {
					address,
					sharedSecret: secret,
					renew: false,
					passwords,
				}),
			);
			const lines = `Members of “${slug}” sign in at ${address}.${made ? `\nsecret ${made}` : ""}`;
			printResult(json, { brand: slug, address, passwords, ...(made ? { secret: made } : {}) }, lines);
		});
}
