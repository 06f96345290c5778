import { type ActionFunctionArgs, data, json } from "@remix-run/node";
import type { Context } from "~/platform/context";
import { isDomainError, type Sentence, statusOf } from "~/platform/errors";
import { readForm } from "~/platform/http/read-form.server";
import { safeReturn } from "~/platform/http/safe-return";
import { translator } from "~/platform/i18n/translate";
import { escapeHtml } from "~/platform/rich-text/render";
import type { PageNotes } from "./app-load-context";
import { isDatabaseLost } from "./database-lost.server";
import { failureWords } from "./failure-words";
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
const SECRET = /password|token|sharedSecret/i;

/** How a failure is shown where neither JSON nor a way on was asked for. */
type Show = (
	failure: Failure,
	init: { status: number; headers: Record<string, string> },
	ctx: Context,
	back: string,
) => unknown;

/**
 * An action of a page. An expected error keeps what was typed: the page is shown again with a sentence by the field; a
 * caller that asks for JSON gets the failure as JSON.
 */
export const actionOf = <Result>(act: (ctx: Context, tools: ActionTools) => Promise<Result>) =>
	wrap(act, (failure, init) => data({ failure }, init) as unknown as Result);

/** An action without a page of its own: an expected error becomes a plain page with the way back. */
export const resourceActionOf = <Result>(act: (ctx: Context, tools: ActionTools) => Promise<Result>) =>
	wrap(act, (failure, init, ctx, back) => failurePage(failure, init, ctx, back));

function wrap<Result, Shown>(
	act: (ctx: Context, tools: ActionTools) => Promise<Result>,
	show: (...given: Parameters<Show>) => Shown,
) {
	return async ({ context, params, request }: ActionFunctionArgs) => {
		const url = new URL(request.url);
		const wantsJson = request.headers.get("Accept")?.includes("application/json") ?? false;
		let fields: Fields = {};
		context.page.posted = true;
		try {
			fields = await readForm(request);
			return await act(context.ctx, { params, fields, request, url, page: context.page });
		} catch (error) {
			if (error instanceof Response) return error;
			const failure = failureFrom(error, fields);
			if (!failure) throw error;
			const init = { status: failure.status, headers: failure.headers };
			if (wantsJson)
				return json({ failure: failure.body, words: failureWords(context.ctx, failure.body) }, init);
			const back = backOf(url, fields);
			const isFetch = request.headers.get("Sec-Fetch-Mode") === "cors";
			const way = isDomainError(error) && !isFetch ? detour(error, back) : null;
			return way ?? show(failure.body, init, context.ctx, back.pathname + back.search);
		}
	};
}

function failurePage(
	failure: Failure,
	init: { status: number; headers: Record<string, string> },
	ctx: Context,
	back: string,
) {
	const t = translator(ctx.locale) as unknown as (key: string, params?: object) => string;
	const html = `<!doctype html><html lang="${ctx.locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeHtml(ctx.brand.name)}</title><main><h1>${escapeHtml(t(failure.sentence.key, failure.sentence.params))}</h1><p><a href="${escapeHtml(back)}">${escapeHtml(t("common:back"))}</a></p></main></html>`;
	return new Response(html, {
		status: init.status,
		headers: { ...init.headers, "Content-Type": "text/html; charset=utf-8" },
	});
}

/** A resource has no page of its own to come back to: the thread it belongs to. */
const backOf = (url: URL, fields: Fields) => new URL(safeReturn(fields.back, url.pathname + url.search), url);

function failureFrom(error: unknown, fields: Fields) {
	if (isDatabaseLost(error)) {
		const body: Failure = { sentence: { key: "errors:database-lost" }, fields: {}, values: typed(fields) };
		return { status: 503, headers: { "Retry-After": "5" } as Record<string, string>, body };
	}
	if (!isDomainError(error)) return null;
	const body: Failure = { sentence: error.sentence, fields: error.fields, values: typed(fields) };
	return { status: statusOf[error.code], headers: retryHeaders(error), body };
}

/** Of ticked boxes of one name all values, with commas between, as contracts of lists take them. */
function typed(fields: Fields): Record<string, string> {
	const values: Record<string, string> = {};
	for (const [name, value] of Object.entries(fields)) {
		const texts = [value].flat().filter((one) => typeof one === "string");
		if (texts.length > 0 && !SECRET.test(name)) values[name] = texts.join(",");
	}
	return values;
}
