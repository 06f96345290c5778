import { type ActionFunctionArgs, data, json } from "@remix-run/node";
import type { Context } from "~/platform/context";
import { isDomainError, type Sentence, statusOf } from "~/platform/errors";
import { readForm } from "~/platform/http/read-form.server";
import type { PageNotes } from "./app-load-context";
import { isDatabaseLost } from "./database-lost.server";
import { detour, retryHeaders } from "./loader-of.server";

export type Fields = Awaited<ReturnType<typeof readForm>>;

interface ActionTools {
	params: ActionFunctionArgs["params"];
	fields: Fields;
	request: Request;
	url: URL;
	page: PageNotes;
}

/** What went wrong, with everything that was typed. */
export interface Failure {
	sentence: Sentence;
	fields: Record<string, Sentence>;
	values: Record<string, string>;
}

/** Never sent back into a form. */
const SECRET = /password|token/i;

/**
 * An action that gets context and fields. An expected error keeps what was typed: the page is shown again with a
 * sentence by the field, or the error page where `page` is false; a caller that asks for JSON gets problem details.
 */
export function actionOf<Result>(act: (ctx: Context, tools: ActionTools) => Promise<Result>) {
	return async ({ context, params, request }: ActionFunctionArgs) => {
		const url = new URL(request.url);
		const wantsJson = request.headers.get("Accept")?.includes("application/json") ?? false;
		let fields: Fields = {};
		try {
			fields = await readForm(request);
			return await act(context.ctx, { params, fields, request, url, page: context.page });
		} catch (error) {
			if (error instanceof Response) return error;
			const failure = describe(error, fields);
			if (!failure) throw error;
			const init = { status: failure.status, headers: failure.headers };
			if (wantsJson) return json({ failure: failure.body }, init);
			const way = isDomainError(error) && request.headers.get("Sec-Fetch-Mode") !== "cors" ? detour(error, backOf(url, fields)) : null;
			if (way) return way;
			return data({ failure: failure.body }, init);
		}
	};
}

/** A resource has no page of its own to come back to: the thread it belongs to. */
const backOf = (url: URL, fields: Fields) => (typeof fields.back === "string" && fields.back.startsWith("/") ? new URL(fields.back, url) : url);

function describe(error: unknown, fields: Fields) {
	if (isDatabaseLost(error)) {
		const body: Failure = { sentence: { key: "errors:database-lost" }, fields: {}, values: typed(fields) };
		return { status: 503, headers: { "Retry-After": "5" } as Record<string, string>, body };
	}
	if (!isDomainError(error)) return null;
	const body: Failure = { sentence: error.sentence, fields: error.fields, values: typed(fields) };
	return { status: statusOf[error.code], headers: retryHeaders(error), body };
}

function typed(fields: Fields): Record<string, string> {
	const values: Record<string, string> = {};
	for (const [name, value] of Object.entries(fields)) {
		if (typeof value === "string" && !SECRET.test(name)) values[name] = value;
	}
	return values;
}
