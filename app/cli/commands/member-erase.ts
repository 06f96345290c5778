import type { Command } from "commander";
import { eraseInBrand } from "../erase-in-brand";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug, texts } from "../values";

interface Options {
	brand: string;
	handle: string;
	texts: "keep" | "remove";
	yes?: boolean;
	json?: boolean;
}

export function addMemberErase(member: Command) {
	member
		.command("erase")
		.description("end a membership for good: the name and what belongs to it go, others' threads stay whole")
		.requiredOption("--brand <slug>", "brand of the member", brandSlug)
		.requiredOption("--handle <handle>", "handle of the member")
		.requiredOption("--texts <keep|remove>", "whether what they wrote stays under a pseudonym", texts)
		.option("--yes", "do it; without this only what would happen is said")
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("member erase --brand demo --handle ann --texts keep --yes"))
		.action(async ({ brand: slug, handle, texts, yes = false, json }: Options) => {
			const erased = await withInstallation(async (installation) =>
				eraseInBrand(systemContext(installation, await findBrand(installation, slug)), {
					handle,
					texts,
					yes,
				}),
			);
			printResult(
				json,
				erased,
				`@${handle} is no longer a member of “${slug}”; what is left is @${erased.pseudonym}. Texts and mentions follow with the worker.`,
			);
		});
}
