import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { type Contract, readContract } from "./contract";
import { BadFilter } from "./filter";
import { type IndexStore, Refused } from "./index-store";
import { type Asked, answer, type FakeState } from "./routes";
import { TaskQueue } from "./task-queue";

const KEY = "a-key-for-tests";

/** A Meilisearch of our own over real HTTP: small, with a memory, and out of order when it is told to be. */
export async function startFakeMeilisearch() {
	const contract: Contract | null = readContract();
	const violations: string[] = [];
	const requests: { method: string; path: string; body: unknown }[] = [];
	const refusals: string[] = [];
	const state: FakeState = {
		indexes: new Map<string, IndexStore>(),
		queue: new TaskQueue(),
		version: "1.53.0",
		refusesDocument: () => false,
		ignoresFilters: false,
		failsNextTask: null,
	};
	const faults = { down: false, overloaded: false, slowMs: 0, key: KEY };

	const server = createServer((request, response) => {
		void handle(request, response).catch((error: Error) => {
			violations.push(`the fake itself failed: ${error.stack}`);
			response.destroy();
		});
	});
	async function handle(request: IncomingMessage, response: ServerResponse) {
		const asked = await read(request);
		if (faults.down) return void request.socket.destroy();
		if (faults.slowMs > 0) await sleep(faults.slowMs);
		requests.push(asked);
		const { status, body } = answerOrRefuse(request, asked);
		if (status >= 400) refusals.push(`${asked.method} ${asked.path}: ${JSON.stringify(body)}`);
		violations.push(...(contract?.check({ ...asked, status, answer: body }) ?? []));
		response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
	}
	function answerOrRefuse(request: IncomingMessage, asked: Asked): { status: number; body: unknown } {
		try {
			if (request.headers.authorization !== `Bearer ${faults.key}` && asked.path !== "/health")
				throw new Refused(403, "invalid_api_key", "The provided API key is invalid.");
			if (faults.overloaded) throw new Refused(503, "too_many_search_requests", "Too many search requests.");
			return answer(state, asked);
		} catch (error) {
			if (error instanceof BadFilter)
				return refusal(new Refused(400, "invalid_search_filter", error.message));
			if (error instanceof Refused) return refusal(error);
			throw error;
		}
	}

	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const { port } = server.address() as AddressInfo;
	return {
		settings: { MEILISEARCH_URL: `http://127.0.0.1:${port}`, MEILISEARCH_KEY: KEY },
		state,
		faults,
		requests,
		/** Requests and answers that are not as Meilisearch describes them. */
		violations,
		refusals,
		wipe() {
			state.indexes.clear();
			state.queue.forget();
		},
		async close() {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
}

export type FakeMeilisearch = Awaited<ReturnType<typeof startFakeMeilisearch>>;

async function read(request: IncomingMessage): Promise<Asked> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	const text = Buffer.concat(chunks).toString("utf8");
	const { pathname, searchParams } = new URL(request.url ?? "/", "http://fake");
	return {
		method: request.method ?? "GET",
		path: pathname,
		query: searchParams,
		body: text === "" ? undefined : JSON.parse(text),
	};
}

const refusal = ({ status, code, message }: Refused) => ({
	status,
	body: {
		message,
		code,
		type: status === 403 ? "auth" : "invalid_request",
		link: `https://docs.meilisearch.com/errors#${code}`,
	},
});
