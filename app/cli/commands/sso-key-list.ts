import type { Command } from "commander";
import { listSsoKeys } from "~/features/embed/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { columns, example, note, printResult } from "../print";
import { systemContext } from "../system-context";
import { brandSlug } from "../values";

type Key = Awaited<ReturnType<typeof listSsoKeys>>[number];

export function addSsoKeyList(ssoKey: Command) {
	ssoKey
		.command("list")
		.description("list the keys that customers are signed in with, newest first; never their secrets")
		.requiredOption("--brand <slug>", "brand of the keys", brandSlug)
		.option("--json", "print the keys as JSON")
		.addHelpText("after", example("sso-key list --brand demo"))
		.action(async ({ brand: slug, json }: { brand: string; json?: boolean }) => {
			const keys = await withInstallation(async (installation) =>
				listSsoKeys(systemContext(installation, await findBrand(installation, slug))),
			);
			printResult(json, keys, columns(keys.map(cells)));
			if (keys.length === 0) note(`“${slug}” has no keys for signing customers in.`);
		});
}

const cells = ({ kid, algorithm, name, lastUsedAt, revokedAt }: Key) => [
	kid,
	algorithm,
	revokedAt ? `revoked ${dayOf(revokedAt)}` : lastUsedAt ? `used ${dayOf(lastUsedAt)}` : "never used",
	name,
];

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
