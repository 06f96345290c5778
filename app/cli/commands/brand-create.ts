import { type Command, Option } from "commander";
import type { Locale } from "~/platform/identity";
import { foundBrand } from "../found-brand";
import { withInstallation } from "../installation";
import { readPassword } from "../passwords";
import { example, printResult } from "../print";
import { brandName, brandSlug, host, locale, mailAddress, personName, timeZone } from "../values";

interface Options {
	slug: string;
	name: string;
	host?: string;
	locale: Locale;
	timeZone: string;
	ownerEmail?: string;
	ownerName: string;
	ownerPasswordStdin?: boolean;
	json?: boolean;
}

export function addBrandCreate(brand: Command) {
	brand
		.command("create")
		.description("make a brand with one category, and its owner where an address is given")
		.requiredOption("--slug <slug>", "short name in addresses", brandSlug)
		.requiredOption("--name <name>", "name that people see", brandName)
		.option("--host <host>", "own domain of the forum", host)
		.addOption(new Option("--locale <locale>", "language: en, ru or hu").default("en").argParser(locale))
		.addOption(new Option("--time-zone <zone>", "such as Europe/Budapest").default("UTC").argParser(timeZone))
		.option("--owner-email <address>", "makes an owner who signs in with this address", mailAddress)
		.addOption(new Option("--owner-name <name>", "name of the owner").default("Owner").argParser(personName))
		.option("--owner-password-stdin", "read the owner's password from standard input")
		.option("--json", "print the result as JSON")
		.addHelpText(
			"after",
			example(
				'brand create --slug acme --name "Acme" --host forum.acme.example --owner-email ann@acme.example',
			),
		)
		.action(async (options: Options, command: Command) => {
			if (options.ownerPasswordStdin && !options.ownerEmail)
				command.error("error: --owner-password-stdin needs --owner-email");
			const password = options.ownerPasswordStdin ? await readPassword() : null;
			const owner = options.ownerEmail
				? { email: options.ownerEmail, name: options.ownerName, password }
				: null;
			const made = await withInstallation((installation) =>
				foundBrand(installation, { ...options, host: options.host ?? null }, owner),
			);
			printResult(options.json, made, textOf(made));
		});
}

function textOf({ slug, origin, owner }: Awaited<ReturnType<typeof foundBrand>>) {
	const lines = [`Made “${slug}”: ${origin}`];
	if (owner) lines.push(`Owner: @${owner.handle}`, `Email address: ${owner.email}`);
	if (owner?.password) lines.push(`Password: ${owner.password}`);
	return lines.join("\n");
}
