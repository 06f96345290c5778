import type { Command } from "commander";
import type { Role } from "~/platform/identity";
import { createMember } from "../create-member";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { readPassword } from "../passwords";
import { example, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug, handle, mailAddress, personName, role } from "../values";

interface Options {
	brand: string;
	handle: string;
	role: Role;
	name?: string;
	email?: string;
	acceptRules?: boolean;
	passwordStdin?: boolean;
	json?: boolean;
}

export function addMemberCreate(member: Command) {
	member
		.command("create")
		.description("make a member of a brand, with an account to sign in where an address is given")
		.requiredOption("--brand <slug>", "brand of the member", brandSlug)
		.requiredOption("--handle <handle>", "handle, exactly so", handle)
		.requiredOption("--role <role>", "member, moderator or owner", role)
		.option("--name <name>", "name that people see (default: the handle)", personName)
		.option("--email <address>", "makes an account with this address, confirmed already", mailAddress)
		.option("--accept-rules", "accept the rules in force for the member")
		.option("--password-stdin", "read the password from standard input instead of making one")
		.option("--json", "print the result as JSON")
		.addHelpText(
			"after",
			example("member create --brand demo --handle ann --role moderator --email ann@acme.example"),
		)
		.action(async ({ brand: slug, passwordStdin, json, ...wish }: Options, command: Command) => {
			if (passwordStdin && !wish.email) command.error("error: --password-stdin needs --email");
			const password = passwordStdin ? await readPassword() : null;
			const account = wish.email ? { email: wish.email, password } : null;
			const made = await withInstallation(async (installation) => {
				const brand = await findBrand(installation, slug);
				const name = wish.name ?? wish.handle;
				return createMember(systemContext(installation, brand), { ...wish, name, account });
			});
			const lines = [`Made @${made.handle} (${made.role}) in “${slug}”.`];
			if (made.email) lines.push(`Email address: ${made.email}`);
			if (made.password) lines.push(`Password: ${made.password}`);
			printResult(json, made, lines.join("\n"));
		});
}
