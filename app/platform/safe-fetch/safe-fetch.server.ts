import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import type { Env } from "../env.server";
import { hostOf, isNamed, isPublicAddress, type Objection, objectionTo } from "./address";

/** Why nothing came back. The message names no address: it may be written down. */
export class NotFetched extends Error {
	constructor(readonly reason: Objection | "name" | "redirect" | "too-large" | "timeout" | "connection") {
		super(`not fetched: ${reason}`);
		this.name = "NotFetched";
	}
}

interface Request {
	method?: "GET" | "POST";
	headers?: Record<string, string>;
	body?: string;
	/** For everything: name, connection, answer. */
	timeoutMs: number;
	maxBytes?: number;
}

export interface Fetched {
	status: number;
	headers: http.IncomingHttpHeaders;
	content: Buffer;
	/** The content as UTF-8. */
	text: string;
}

const MAX_BYTES = 64 * 1024;

/**
 * The one way out to an address that somebody typed in. Looks the name up itself, refuses all but the public internet
 * and what the operator named, and connects to exactly the address that it looked at: a name that means something else
 * a moment later changes nothing. Follows no redirect.
 */
export async function safeFetch(
	env: Pick<Env, "privateHosts">,
	address: string,
	{ method = "GET", headers = {}, body, timeoutMs, maxBytes = MAX_BYTES }: Request,
): Promise<Fetched> {
	const objection = objectionTo(address, env.privateHosts);
	if (objection) throw new NotFetched(objection);
	const url = new URL(address);
	const signal = AbortSignal.timeout(timeoutMs);
	try {
		const found = await before(signal, resolve(url, env.privateHosts));
		return await exchange(url, found, { method, headers, body, maxBytes, signal });
	} catch (error) {
		if (error instanceof NotFetched) throw error;
		throw new NotFetched(signal.aborted ? "timeout" : "connection");
	}
}

interface Address {
	address: string;
	family: number;
}

/** One private address among several is enough to refuse all: which one is connected to would be chance. */
async function resolve(url: URL, privateHosts: Env["privateHosts"]): Promise<Address> {
	const host = hostOf(url);
	const family = isIP(host);
	const found = family
		? [{ address: host, family }]
		: await lookup(host, { all: true }).catch(() => {
				throw new NotFetched("name");
			});
	if (!isNamed(url, privateHosts) && !found.every(({ address }) => isPublicAddress(address)))
		throw new NotFetched("address");
	const chosen = found.find((candidate) => candidate.family === 4) ?? found[0];
	if (!chosen) throw new NotFetched("name");
	return chosen;
}

/** Looking a name up cannot be called off; it is not waited for any longer. */
function before<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
	return new Promise((done, failed) => {
		signal.addEventListener("abort", () => failed(new NotFetched("timeout")), { once: true });
		work.then(done, failed);
	});
}

type Exchange = Required<Pick<Request, "method" | "headers" | "maxBytes">> & {
	body: string | undefined;
	signal: AbortSignal;
};

function exchange(
	url: URL,
	to: Address,
	{ method, headers, body, maxBytes, signal }: Exchange,
): Promise<Fetched> {
	return new Promise((done, failed) => {
		const request = (url.protocol === "https:" ? https : http).request(
			url,
			{
				method,
				signal,
				// No shared connections: each was opened to an address that was looked at for this request.
				agent: false,
				lookup: (_host, options, answer) =>
					options.all ? answer(null, [to]) : answer(null, to.address, to.family),
				headers: {
					"User-Agent": "Folkmoot",
					"Accept-Encoding": "identity",
					...headers,
					...(body === undefined ? {} : { "Content-Length": String(Buffer.byteLength(body)) }),
				},
			},
			(answer) => {
				const status = answer.statusCode ?? 0;
				const refuse = (reason: NotFetched["reason"]) => {
					failed(new NotFetched(reason));
					request.destroy();
				};
				if (status >= 300 && status < 400) return refuse("redirect");
				if (Number(answer.headers["content-length"] ?? 0) > maxBytes) return refuse("too-large");
				const chunks: Buffer[] = [];
				let size = 0;
				answer.on("data", (chunk: Buffer) => {
					size += chunk.length;
					if (size > maxBytes) refuse("too-large");
					else chunks.push(chunk);
				});
				answer.on("error", failed);
				answer.on("end", () => {
					const content = Buffer.concat(chunks);
					done({ status, headers: answer.headers, content, text: content.toString("utf8") });
				});
			},
		);
		request.on("error", failed);
		request.end(body);
	});
}
