import { InvalidArgumentError } from "commander";
import type { z } from "zod";
import { newApiKey } from "~/features/api-keys/contract";
import { brandSettings, brandSlug as slugContract } from "~/features/brands/contract";
import { consumerSettings } from "~/features/discourse-connect/contract";
import { newPlacement, newSsoKey, origin } from "~/features/embed/contract";
import { displayName, email, erasing, roleChange } from "~/features/members/contract";
import { isDomainError } from "~/platform/errors";
import { parseInput } from "~/platform/parse-input";
import { day as dayContract } from "~/platform/period";
import { oneLine } from "~/platform/text";
import { sentencesOf } from "./sentences-of";

/** Reads an option with the contract that the forum's own forms use; what it refuses is wrong usage. */
const byContract =
	<Schema extends z.ZodType>(schema: Schema, choices = "") =>
	(text: string): z.output<Schema> => {
		try {
			return parseInput(schema, text);
		} catch (error) {
			if (isDomainError(error)) throw new InvalidArgumentError(choices || (sentencesOf(error)[0] as string));
			throw error;
		}
	};

const byPattern = (pattern: RegExp, sentence: string) => (text: string) => {
	if (!pattern.test(text)) throw new InvalidArgumentError(sentence);
	return text;
};

export const handle = byPattern(
	/^[a-z0-9][a-z0-9_.-]{1,29}$/,
	"Use 2 to 30 small Latin letters, digits, dots, hyphens and underscores; begin with a letter or digit.",
);

export const host = (text: string) => hostPattern(text.toLowerCase());
const hostPattern = byPattern(
	/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/,
	"Give the host name alone, such as forum.acme.example: no scheme, port or path.",
);

export function wholeNumber(text: string): number {
	const number = Number(text);
	if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < 1)
		throw new InvalidArgumentError("Give a whole number above 0.");
	return number;
}

export const mailAddress = byContract(email);
export const personName = byContract(displayName);
export const brandSlug = byContract(slugContract);
export const brandName = byContract(brandSettings.shape.name);
export const locale = byContract(brandSettings.shape.locale, "Choose en, ru or hu.");
export const timeZone = byContract(brandSettings.shape.timeZone);
export const role = byContract(roleChange.shape.role, "Choose member, moderator or owner.");
export const texts = byContract(erasing.shape.texts, "Choose keep or remove.");
export const keyName = byContract(oneLine(80, 0));
export const scopeList = byContract(
	newApiKey.shape.scopes,
	"Choose of read, write and moderate, with commas between.",
);
export const day = byContract(dayContract);
export const pageOrigin = byContract(origin);
export const signingAlgorithm = byContract(newSsoKey.shape.algorithm, "Choose HS256, RS256, ES256 or EdDSA.");
export const connectAddress = byContract(consumerSettings.shape.address);
export const connectSecret = byContract(consumerSettings.shape.sharedSecret);
export const connectPasswords = byContract(consumerSettings.shape.passwords, "Choose everyone or staff.");
export const placementKey = byContract(newPlacement.shape.key);
export const placementPolicy = byContract(
	newPlacement.shape.policy,
	"Choose open, pre-moderated or read-only.",
);

/** A JSON object in an option. */
export function jsonObject(text: string): Record<string, unknown> {
	const value = parsed(text);
	if (typeof value !== "object" || value === null || Array.isArray(value))
		throw new InvalidArgumentError('Give a JSON object, such as {"minimum":20}.');
	return value as Record<string, unknown>;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
