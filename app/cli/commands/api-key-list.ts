import type { Command } from "commander";
import { listApiKeys } from "~/features/api-keys/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { columns, example, note, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

type Key = Awaited<ReturnType<typeof listApiKeys>>[number];

export function addApiKeyList(apiKey: Command) {
	apiKey
		.command("list")
		.description("list the API keys of a brand, newest first, at most 200")
		.requiredOption("--brand <slug>", "brand of the keys", brandSlug)
		.option("--json", "print the keys as JSON")
		.addHelpText("after", example("api-key list --brand demo"))
		.action(async ({ brand: slug, json }: { brand: string; json?: boolean }) => {
			const keys = await withInstallation(async (installation) =>
				listApiKeys(systemContext(installation, await findBrand(installation, slug))),
			);
			const shown = keys.map(({ handle, ...key }) => ({ ...key, member: handle }));
			printResult(json, shown, columns(keys.map(cells)));
			if (keys.length === 0) note(`“${slug}” has no API keys.`);
		});
}

const cells = ({ id, scopes, handle, name, lastUsedAt, revokedAt }: Key) => [
	String(id),
	scopes.join(","),
	`@${handle}`,
	revokedAt ? `revoked ${dayOf(revokedAt)}` : lastUsedAt ? `used ${dayOf(lastUsedAt)}` : "never used",
	name,
];

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
