import type { Command } from "commander";
import { revokeApiKey } from "~/features/api-keys/index.server";
import type { Context } from "~/platform/context";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { Refusal } from "../refusal";
import { systemContext } from "../system-context";
import { brandSlug, wholeNumber } from "../values";

export function addApiKeyRevoke(apiKey: Command) {
	apiKey
		.command("revoke")
		.description("end an API key at once; ending it twice changes nothing")
		.requiredOption("--brand <slug>", "brand of the key", brandSlug)
		.requiredOption("--id <number>", "id of the key, as api-key list shows it", wholeNumber)
		.option("--json", "print the result as JSON")
		.addHelpText("after", example("api-key revoke --brand demo --id 3"))
		.action(async ({ brand: slug, id, json }: { brand: string; id: number; json?: boolean }) => {
			const revokedAt = await withInstallation(async (installation) => {
				const ctx = systemContext(installation, await findBrand(installation, slug));
				await revokeApiKey(ctx, id);
				return revocationOf(ctx, id);
			});
			printResult(json, { id, revokedAt }, `The key ${id} of “${slug}” is revoked.`);
		});
}

async function revocationOf({ db, brand }: Context, id: number) {
	const key = await db
		.selectFrom("apiKey")
		.select("revokedAt")
		.where("brandId", "=", brand.id)
		.where("id", "=", id)
		.executeTakeFirst();
	if (!key) throw new Refusal(`“${brand.slug}” has no API key with the id ${id}.`);
	return key.revokedAt;
}
