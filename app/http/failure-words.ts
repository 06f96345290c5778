import type { Context } from "~/platform/context";
import type { Sentence } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import type { Failure } from "./action-of.server";

/** What went wrong in one sentence of the reader's language: that of the first field, where one is to blame. */
export function failureWords({ locale }: Context, { sentence, fields }: Omit<Failure, "values">): string {
	const { key, params = {} }: Sentence = Object.values(fields)[0] ?? sentence;
	const say = translator(locale) as unknown as (key: string, params: object) => string;
	return say(key, { count: Number(params.max ?? params.min ?? params.count), ...params });
}
