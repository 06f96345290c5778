import type { DomainError, Sentence } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";

const say = translator("en") as unknown as (key: string, params?: object) => string;

/** Sentences about plural amounts count by the parameter that they name. */
const inEnglish = ({ key, params }: Sentence) =>
	say(key, params && { count: params.max ?? params.min, ...params });

/** A domain error in English: its fields where it has any, for "the form" means nothing on a command line. */
export function sentencesOf({ sentence, fields }: DomainError): string[] {
	const perField = Object.values(fields);
	return (perField.length > 0 ? perField : [sentence]).map(inEnglish);
}
