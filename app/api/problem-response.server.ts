import { isDatabaseLost } from "~/http/database-lost.server";
import { retryHeaders } from "~/http/loader-of.server";
import type { Context } from "~/platform/context";
import { isDomainError, type Sentence } from "~/platform/errors";
import { translator } from "~/platform/i18n/translate";
import { type Problem, type ProblemCode, problemKinds, Refusal } from "./problem";

const MOST_FIELDS = 20;

/** Sentences written for people who look at a form, said anew for programs. */
const forPrograms: Record<string, string> = {
	"errors:invalid": "errors:api.invalid",
	"errors:edited-meanwhile": "errors:api.edited-meanwhile",
};

/** The answer to a request that failed: problem details, whatever went wrong. */
export function problemResponse(ctx: Context, error: unknown, request: Request): Response {
	if (error instanceof Refusal) return respond(ctx, error.code, error.sentence, error.headers);
	if (isDomainError(error))
		return respond(ctx, error.code, error.sentence, retryHeaders(error), error.fields);
	if (isDatabaseLost(error))
		return respond(ctx, "unavailable", { key: "errors:api.database-lost" }, { "Retry-After": "5" });
	const report = ctx.requestId;
	const path = new URL(request.url).pathname;
	ctx.services.log.error(
		{ report, method: request.method, path, error: String((error as Error)?.stack ?? error) },
		"an API answer failed",
	);
	return respond(ctx, "internal", { key: "errors:api.unexpected", params: { report } });
}

function respond(
	ctx: Context,
	code: ProblemCode,
	sentence: Sentence,
	headers: Record<string, string> = {},
	fields: Record<string, Sentence> = {},
) {
	const errors = Object.entries(fields)
		.slice(0, MOST_FIELDS)
		.map(([field, reason]) => ({ field: field.slice(0, 100).toWellFormed(), detail: say(ctx, reason) }));
	const body: Problem = {
		type: `${ctx.brand.origin}/api/docs#problem-${code}`,
		title: problemKinds[code].title,
		status: problemKinds[code].status,
		detail: say(ctx, { ...sentence, key: forPrograms[sentence.key] ?? sentence.key }),
		code,
		...(errors.length > 0 ? { errors } : {}),
	};
	return new Response(JSON.stringify(body), {
		status: body.status,
		headers: {
			"Content-Type": "application/problem+json",
			"Cache-Control": "no-store",
			"Content-Language": ctx.locale,
			...headers,
		},
	});
}

function say({ locale }: Context, { key, params = {} }: Sentence): string {
	const translate = translator(locale) as unknown as (key: string, params: object) => string;
	return translate(key, { count: Number(params.max ?? params.min ?? params.count), ...params });
}
