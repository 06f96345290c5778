import { InvalidArgumentError } from "commander";
import type { z } from "zod";
import { newApiKey } from "~/features/api-keys/contract";
import { displayName, email, roleChange } from "~/features/members/contract";
import { isDomainError } from "~/platform/errors";
import { isLocale, type Locale } from "~/platform/identity";
import { parseInput } from "~/platform/parse-input";
import { oneLine } from "~/platform/text";
import { sentencesOf } from "./sentences-of";

/** Reads an option with the contract that the forum's own forms use; what it refuses is wrong usage. */
const byContract =
	<Schema extends z.ZodType>(schema: Schema) =>
	(text: string): z.output<Schema> => {
		try {
			return parseInput(schema, text);
		} catch (error) {
			if (isDomainError(error)) throw new InvalidArgumentError(sentencesOf(error)[0] as string);
			throw error;
		}
	};

const byPattern = (pattern: RegExp, sentence: string) => (text: string) => {
	if (!pattern.test(text)) throw new InvalidArgumentError(sentence);
	return text;
};

export const brandSlug = byPattern(
	/^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/,
	"Use small Latin letters, digits and single hyphens between them, at most 40 characters.",
);

/** The database allows 30; the feature cuts at 24 to leave room for a number, and a cut handle is not the one asked for. */
export const handle = byPattern(
	/^[a-z0-9][a-z0-9_.-]{1,23}$/,
	"Use 2 to 24 small Latin letters, digits, dots, hyphens and underscores; begin with a letter or digit.",
);

export const host = (text: string) => hostPattern(text.toLowerCase());
const hostPattern = byPattern(
	/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/,
	"Give the host name alone, such as forum.acme.example: no scheme, port or path.",
);

export function locale(text: string): Locale {
	if (!isLocale(text)) throw new InvalidArgumentError("Choose en, ru or hu.");
	return text;
}

export function timeZone(text: string): string {
	try {
		return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
	} catch {
		throw new InvalidArgumentError("This is not a time zone we know, such as Europe/Budapest.");
	}
}

export function wholeNumber(text: string): number {
	const number = Number(text);
	if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < 1)
		throw new InvalidArgumentError("Give a whole number above 0.");
	return number;
}

export const mailAddress = byContract(email);
export const personName = byContract(displayName);
export const brandName = byContract(oneLine(80));
export const role = byContract(roleChange.shape.role);
export const keyName = byContract(oneLine(80, 0));
export const scopeList = byContract(newApiKey.shape.scopes);
