import type { Command } from "commander";
import type { Role } from "~/platform/identity";
import { findBrand } from "../find-brand";
import { giveRole } from "../give-role";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug, role } from "../values";

interface Options {
	brand: string;
	handle: string;
	role: Role;
	json?: boolean;
}

export function addMemberRole(member: Command) {
	member
		.command("role")
		.description("give a member another role")
		.requiredOption("--brand <slug>", "brand of the member", brandSlug)
		.requiredOption("--handle <handle>", "handle of the member")
		.requiredOption("--role <role>", "member, moderator or owner", role)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("member role --brand demo --handle ann --role owner"))
		.action(async ({ brand: slug, handle, role, json }: Options) => {
			const id = await withInstallation(async (installation) =>
				giveRole(systemContext(installation, await findBrand(installation, slug)), { handle, role }),
			);
			printResult(json, { id, handle, role }, `@${handle} in “${slug}” has the role ${role} now.`);
		});
}
