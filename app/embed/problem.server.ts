import type { EmbedProblem, EmbedProblemCode } from "@folkmoot/embed-contract";
import { tokenProblems } from "@folkmoot/embed-contract";
import type { Refusal } from "~/api/problem";
import { problemKinds } from "~/api/problem";
import type { EmbedRefusal } from "~/features/embed/index.server";
import { isDatabaseLost } from "~/http/database-lost.server";
import type { Context } from "~/platform/context";
import { type DomainError, isDomainError, type Sentence } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import type { Locale } from "~/platform/identity";

const statuses: Partial<Record<EmbedProblemCode, number>> = {
	"origin-not-allowed": 403,
	"session-missing": 401,
	"session-expired": 401,
	"rules-not-accepted": 403,
	"read-only": 403,
	...Object.fromEntries(tokenProblems.map((code) => [code, 401])),
};

/** The status that a code is answered with. */
const statusOf = (code: EmbedProblemCode) =>
	statuses[code] ?? problemKinds[code as keyof typeof problemKinds]?.status ?? 400;

/** Refusals of the forum that the widget has a way on for. */
const ways: Record<string, EmbedProblemCode> = {
	"errors:accept-rules-first": "rules-not-accepted",
	"errors:sign-in-first": "session-missing",
	"errors:thread-locked": "read-only",
};

interface Told {
	code: EmbedProblemCode;
	sentence?: Sentence;
	fields?: Record<string, Sentence>;
	retryAfter?: number | null;
}

/** What any failure is for the widget; null for one that nobody expected. */
export function problemOf(error: unknown): Told | null {
	if (isDomainError(error)) return ofDomain(error);
	if (error instanceof Error && error.name === "EmbedRefusal") return { code: (error as EmbedRefusal).code };
	if (isApiRefusal(error)) return { code: error.code as EmbedProblemCode, sentence: error.sentence };
	return isDatabaseLost(error) ? { code: "unavailable", retryAfter: 5 } : null;
}

function ofDomain({ code, sentence, fields, retryAfter }: DomainError): Told {
	const way = ways[sentence.key];
	return way ? { code: way } : { code, sentence, fields, retryAfter };
}

const isApiRefusal = (error: unknown): error is Refusal =>
	error instanceof Error && "sentence" in error && "code" in error;

/** RFC 9457 problem details in the asker's language. */
export function problemResponse(
	{ brand, locale }: Pick<Context, "brand" | "locale">,
	told: Told,
	headers: Record<string, string> = {},
): Response {
	const body = writeProblem(brand.origin, locale, told);
	return new Response(JSON.stringify(body), {
		status: body.status,
		headers: {
			"Content-Type": "application/problem+json",
			"Cache-Control": "no-store",
			"Content-Language": locale,
			...(body.status === 401 ? { "WWW-Authenticate": "Bearer" } : {}),
			...(told.retryAfter ? { "Retry-After": String(told.retryAfter) } : {}),
			...headers,
		},
	});
}

/** The body of a refusal. */
export function writeProblem(
	brandOrigin: string,
	locale: Locale,
	{ code, sentence, fields = {}, retryAfter }: Told,
): EmbedProblem {
	const named = Object.entries(fields).slice(0, 20);
	return {
		type: `${brandOrigin}/embed/v1/problems#${code}`,
		title: code.replaceAll("-", " "),
		status: statusOf(code),
		code,
		detail: say(locale, sentence ?? { key: `embed:problem.${code}` }),
		...(named.length > 0
			? { errors: Object.fromEntries(named.map(([field, reason]) => [field, say(locale, reason)])) }
			: {}),
		...(retryAfter ? { retryAfter } : {}),
	};
}

function say(locale: Locale, { key, params = {} }: Sentence): string {
	const translate = translator(locale) as unknown as (key: string, params: object) => string;
	return translate(key, { count: Number(params.max ?? params.min ?? params.count), ...params });
}
