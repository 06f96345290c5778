import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import type { Context } from "~/platform/context";
import { type DomainError, isDomainError, statusOf } from "~/platform/errors";
import type { PageNotes } from "./app-load-context";
import { isDatabaseLost } from "./database-lost.server";

interface LoaderTools {
	params: LoaderFunctionArgs["params"];
	url: URL;
	request: Request;
	page: PageNotes;
}

/** A loader that gets the context; expected errors become pages with their status, or lead to sign-in and rules. */
export function loaderOf<Result>(load: (ctx: Context, tools: LoaderTools) => Promise<Result>) {
	return async ({ context, params, request }: LoaderFunctionArgs): Promise<Result> => {
		const url = new URL(request.url);
		try {
			return await load(context.ctx, { params, url, request, page: context.page });
		} catch (error) {
			throw toResponse(error, url);
		}
	};
}

/** What an error becomes for a person who looks at a page: a response, which the error page reads. */
function toResponse(error: unknown, url: URL): unknown {
	if (isDatabaseLost(error))
		return json(
			{ sentence: { key: "errors:database-lost" } },
			{ status: 503, headers: { "Retry-After": "5" } },
		);
	if (!isDomainError(error)) return error;
	return (
		detour(error, url) ??
		json({ sentence: error.sentence }, { status: statusOf[error.code], headers: retryHeaders(error) })
	);
}

/** Some refusals have a way on: sign in, or read the rules, and come back. */
export function detour(error: DomainError, url: URL) {
	const next = encodeURIComponent(url.pathname + url.search);
	if (error.sentence.key === "errors:sign-in-first") return redirect(`/sign-in?next=${next}`);
	if (error.sentence.key === "errors:accept-rules-first") return redirect(`/rules?next=${next}`);
	return null;
}

export const retryHeaders = (error: DomainError): Record<string, string> =>
	error.retryAfter === null ? {} : { "Retry-After": String(error.retryAfter) };
