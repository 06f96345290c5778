import type { Command } from "commander";
import type { Scope } from "~/features/api-keys/contract";
import { createApiKey } from "~/features/api-keys/index.server";
import type { Context } from "~/platform/context";
import { findBrand } from "../find-brand";
import { findMemberId } from "../find-member-id";
import { findFirstOwner } from "../first-owner";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { Refusal } from "../refusal";
import { systemContext } from "../system-context";
import { brandSlug, keyName, scopeList } from "../values";

interface Options {
	brand: string;
	scope: Scope[];
	member?: string;
	name?: string;
	json?: boolean;
}

export function addApiKeyCreate(apiKey: Command) {
	apiKey
		.command("create")
		.description("make an API key; it is printed once and kept nowhere")
		.requiredOption("--brand <slug>", "brand that the key opens", brandSlug)
		.requiredOption(
			"--scope <scopes>",
			"what it may do: read, write, moderate, with commas between",
			scopeList,
		)
		.option("--member <handle>", "member that it acts as (default: the brand's first owner)")
		.option("--name <name>", "what it is for", keyName)
		.option("--json", "print id, key and scopes as JSON")
		.addHelpText("after", example("api-key create --brand demo --scope read,write --name importer"))
		.action(async ({ brand: slug, scope: scopes, member, name = "", json }: Options) => {
			const { id, secret } = await withInstallation(async (installation) => {
				const ctx = systemContext(installation, await findBrand(installation, slug));
				const memberId = member === undefined ? await firstOwner(ctx) : await findMemberId(ctx, member);
				return createApiKey(ctx, { name, scopes, memberId });
			});
			printResult(json, { id, key: secret, scopes: [...new Set(scopes)] }, secret);
		});
}

async function firstOwner(ctx: Context): Promise<number> {
	const owner = await findFirstOwner(ctx);
	if (owner !== null) return owner;
	const { slug } = ctx.brand;
	throw new Refusal(
		`“${slug}” has no owner that the key could act as. Name a member with --member, or make an owner: member create --brand ${slug} --handle … --role owner`,
	);
}
