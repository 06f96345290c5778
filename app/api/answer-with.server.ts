import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerOnce, findKeptAnswer, type KeptAnswer } from "~/features/api-keys/index.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { authenticate } from "./authenticate.server";
import type { Answer, AnyEndpoint } from "./endpoint";
import { hashRequest, readIdempotencyKey } from "./idempotency-key.server";
import { Refusal } from "./problem";
import { problemResponse } from "./problem-response.server";
import { readInput } from "./read-input.server";

const REPLAY = { "Idempotent-Replay": "true" };
const READS = { points: 6_000, seconds: 60, perProcess: true };
const WRITES = { points: 1_200, seconds: 60 };

/** The loader and action of an address of the API: one endpoint per method. Whatever fails becomes problem details. */
export function answerWith(...endpoints: AnyEndpoint[]) {
	return async ({ context: { ctx }, params, request }: LoaderFunctionArgs): Promise<Response> => {
		try {
			const endpoint = choose(endpoints, request.method);
			const asking = endpoint.scope === null ? ctx : await admit(ctx, endpoint, request);
			const { input, raw } = await readInput(endpoint, request, params);
			if (endpoint.method === "GET") {
				const answer = await endpoint.act(asking, input);
				const read = render(endpoint, answer);
				const length = request.method === "HEAD" ? lengthOf(read) : {};
				return send(read, { ...length, ...(answer.type ? { "Content-Type": answer.type } : {}) });
			}
			const key = endpoint.method === "POST" ? readIdempotencyKey(request) : null;
			const named = key === null ? null : { key, requestHash: hashRequest(request, raw) };
			// A request that was answered before is not screened again: it would look like a repeated text.
			const kept = named && (await findKeptAnswer(asking, named));
			if (kept) return send(kept, REPLAY);
			const screening = await endpoint.screen?.(asking, input);
			const act = async (tx: Context) => render(endpoint, await endpoint.act(tx, input, screening));
			if (named === null) return send(await inTransaction(asking, act));
			const { replayed, ...answer } = await answerOnce(asking, named, act);
			return send(answer, replayed ? REPLAY : {});
		} catch (error) {
			return problemResponse(ctx, error, request);
		}
	};
}

function choose(endpoints: AnyEndpoint[], method: string): AnyEndpoint {
	if (endpoints.length === 0) throw new DomainError("not-found", "errors:page-gone");
	const wanted = method === "HEAD" ? "GET" : method;
	const endpoint = endpoints.find((known) => known.method === wanted);
	if (endpoint) return endpoint;
	const allowed = endpoints.flatMap((known) => (known.method === "GET" ? ["GET", "HEAD"] : known.method));
	throw new Refusal("method-not-allowed", "errors:api.method", { Allow: allowed.join(", ") });
}

/** Who asks, whether the key may, and not more often than it may. */
async function admit(ctx: Context, { method, scope }: AnyEndpoint, request: Request): Promise<Context> {
	const asking = await authenticate(ctx, request.headers.get("Authorization"));
	if (scope && !asking.apiKey?.scopes.includes(scope)) throw new DomainError("forbidden", "errors:scope");
	const [name, limit] =
		method === "GET" ? (["api-reads", READS] as const) : (["api-writes", WRITES] as const);
	await ctx.services.limits.spend(name, `${ctx.brand.id}:${asking.apiKey?.id}`, limit);
	return asking;
}

const render = ({ answer: { status } }: AnyEndpoint, { body, location, type }: Answer): KeptAnswer => ({
	status,
	text: body === undefined ? "" : type ? String(body) : JSON.stringify(body),
	location: location ?? null,
});

/** Remix drops the body of an answer to HEAD; its length is told all the same. */
const lengthOf = ({ text }: KeptAnswer) => ({ "Content-Length": String(Buffer.byteLength(text)) });

function send({ status, text, location }: KeptAnswer, more: Record<string, string> = {}): Response {
	const headers = { "Cache-Control": "no-store", ...(location ? { Location: location } : {}), ...more };
	if (status === 204) return new Response(null, { status, headers });
	return new Response(text, { status, headers: { "Content-Type": "application/json", ...headers } });
}
