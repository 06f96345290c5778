import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import type { Algorithm } from "~/features/embed/contract";
import { createSsoKey } from "~/features/embed/index.server";
import { findBrand } from "../find-brand";
import { withInstallation } from "../installation";
import { example, printResult } from "../print";
import { reasonOf } from "../reason-of";
import { Refusal } from "../refusal";
import { systemContext } from "../system-context";
import { brandSlug, keyName, signingAlgorithm } from "../values";

interface Options {
	brand: string;
	alg: Algorithm;
	publicKey?: string;
	name?: string;
	json?: boolean;
}

export function addSsoKeyCreate(ssoKey: Command) {
	ssoKey
		.command("create")
		.description("make a key that a brand's own server signs its customers in with; older ones go on")
		.requiredOption("--brand <slug>", "brand that customers are signed in to", brandSlug)
		.requiredOption("--alg <algorithm>", "HS256, RS256, ES256 or EdDSA", signingAlgorithm)
		.option("--public-key <file>", "public key in PEM or as JWK; for all but HS256")
		.option("--name <name>", "what it is for", keyName)
		.option("--json", "print kid and secret as JSON")
		.addHelpText("after", example("sso-key create --brand demo --alg HS256 --name shop"))
		.action(async ({ brand: slug, alg: algorithm, publicKey: file, name = "", json }: Options) => {
			requireFitting(algorithm, file);
			const publicKey = file === undefined ? "" : await readKeyFile(file);
			const { kid, secret } = await withInstallation(async (installation) => {
				const ctx = systemContext(installation, await findBrand(installation, slug));
				return createSsoKey(ctx, { algorithm, name, publicKey });
			});
			const lines = secret === null ? `kid ${kid}` : `kid ${kid}\nsecret ${secret}`;
			printResult(json, { kid, algorithm, ...(secret === null ? {} : { secret }) }, lines);
		});
}

function requireFitting(algorithm: Algorithm, file: string | undefined) {
	if (algorithm === "HS256" && file !== undefined)
		throw new Refusal("An HS256 key has a secret, which is made here and printed: leave --public-key out.");
	if (algorithm !== "HS256" && file === undefined)
		throw new Refusal(`For ${algorithm} give the public half of your key with --public-key <file>.`);
}

const readKeyFile = (file: string) =>
	readFile(file, "utf8").catch((error) => {
		throw new Refusal(`The file ${file} could not be read: ${reasonOf(error)}`);
	});
