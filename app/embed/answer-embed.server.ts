import type { LoaderFunctionArgs } from "@remix-run/node";
import { Refusal } from "~/api/problem";
import { EmbedRefusal, findEmbedActor } from "~/features/embed/index.server";
import type { PageNotes } from "~/http/app-load-context";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { isLocale } from "~/platform/identity";
import type { EmbedAnswer, EmbedEndpoint } from "./embed-endpoint";
import { problemOf, problemResponse } from "./problem.server";

const READS = { points: 3_000, seconds: 60, perProcess: true };
const WRITES = { points: 120, seconds: 60 };
const BEARER = /^Bearer +(fme_[\w-]+)$/i;

/** The loader and action of an address of the widget: one endpoint per method. Whatever fails becomes problem details. */
export function answerEmbed(...endpoints: EmbedEndpoint[]) {
	return async ({ context, params, request }: LoaderFunctionArgs): Promise<Response> => {
		const query = new URL(request.url).searchParams;
		const language = query.get("locale");
		const told: Context = isLocale(language) ? { ...context.ctx, locale: language } : context.ctx;
		const origin = request.headers.get("Origin");
		try {
			const endpoint = choose(endpoints, request.method);
			const ctx = await admit(told, endpoint, request, origin);
			return send(await endpoint.act({ ctx, params, query, request, origin }), context.page);
		} catch (error) {
			const problem = problemOf(error);
			if (problem) return problemResponse(told, problem);
			logFailure(told, request, error);
			return problemResponse(told, {
				code: "internal",
				sentence: { key: "embed:problem.internal", params: { report: told.requestId } },
			});
		}
	};
}

function choose(endpoints: EmbedEndpoint[], method: string): EmbedEndpoint {
	if (endpoints.length === 0) throw new DomainError("not-found", "embed:problem.not-found");
	const wanted = method === "HEAD" ? "GET" : method;
	const endpoint = endpoints.find((known) => known.method === wanted);
	if (!endpoint) throw new Refusal("method-not-allowed", "embed:problem.method-not-allowed");
	return endpoint;
}

/** Who asks, and not more often than people do. A session that ended is said so, also where none is needed. */
async function admit(
	ctx: Context,
	{ who, method }: EmbedEndpoint,
	request: Request,
	origin: string | null,
): Promise<Context> {
	const authorization = request.headers.get("Authorization");
	const session = BEARER.exec(authorization ?? "")?.[1];
	const actor = session ? await findEmbedActor(ctx, session, origin) : null;
	if (authorization !== null && !actor) throw new EmbedRefusal("session-expired");
	if (who === "member" && !actor) throw new EmbedRefusal("session-missing");
	const asker = actor ? `${ctx.brand.id}:${actor.memberId}` : `${ctx.brand.id}:${ctx.network}`;
	const [name, limit] =
		method === "GET" ? (["embed-reads", READS] as const) : (["embed-writes", WRITES] as const);
	await ctx.services.limits.spend(name, asker, limit);
	return actor ? { ...ctx, actor } : ctx;
}

function send(
	{ status = 200, body, html, bytes, headers, tags, cacheControl }: EmbedAnswer,
	page: PageNotes,
): Response {
	page.cacheTags = tags ?? null;
	page.cacheControl = cacheControl;
	if (status === 204) return new Response(null, { status, headers });
	if (bytes) return new Response(new Uint8Array(bytes), { status, headers });
	const type = html === undefined ? "application/json" : "text/html; charset=utf-8";
	return new Response(html ?? JSON.stringify(body), {
		status,
		headers: { "Content-Type": type, ...(tags ? {} : { "Cache-Control": "private, no-store" }), ...headers },
	});
}

function logFailure({ services, requestId }: Context, request: Request, error: unknown) {
	services.log.error(
		{
			report: requestId,
			method: request.method,
			path: new URL(request.url).pathname,
			error: String((error as Error)?.stack ?? error),
		},
		"an answer to the widget failed",
	);
}
