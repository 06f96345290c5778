import { expect } from "vitest";
import type { z } from "zod";
import { endpoints } from "~/api/endpoints.server";
import { type Problem, problem } from "~/api/problem";
import type { Scope } from "~/features/api-keys/contract";
import { createApiKey } from "~/features/api-keys/index.server";
import type { HttpForum } from "./http-forum";

// biome-ignore lint/suspicious/noExplicitAny: parsed by its contract before anything reads it
export type Json = Record<string, any>;

export interface Told {
	key?: string | null;
	body?: unknown;
	headers?: Record<string, string>;
	brand?: string;
}

/** A program that uses the API of a forum. */
export function apiClient(forum: HttpForum) {
	async function keyOf(scopes: Scope[], memberId: number, brand: { id: number }) {
		const ctx = await forum.context(brand.id, memberId);
		return (await createApiKey(ctx, { name: "test", scopes, memberId })).secret;
	}

	/** Asks the API. Whatever comes back must be what the contract of the endpoint says, or problem details. */
	async function request(method: string, path: string, { key = null, body, headers = {}, brand }: Told = {}) {
		const text = body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body);
		const answer = await forum.send(method, `/api/v1${path}`, {
			brand,
			origin: null,
			body: text,
			headers: {
				...(key === null ? {} : { authorization: `Bearer ${key}` }),
				...(text === undefined ? {} : { "content-type": "application/json" }),
				...headers,
			},
		});
		const isJson = /json/.test(String(answer.headers["content-type"]));
		const json: Json = answer.text && isJson ? JSON.parse(answer.text) : {};
		if (answer.status >= 400) {
			expect(answer.headers["content-type"]).toBe("application/problem+json");
			expect(problem.parse(json).status).toBe(answer.status);
		} else if (answer.text && isJson) contractOf(method, path).parse(json);
		return { ...answer, body: json, refusal: json as unknown as Problem };
	}

	return { keyOf, request };
}

function contractOf(method: string, path: string): z.ZodType {
	const [plain = ""] = `/api/v1${path}`.split("?");
	const told = endpoints
		.filter((one) => one.method === method)
		.filter((one) => new RegExp(`^${one.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(plain))
		.sort((one, other) => one.path.split("{").length - other.path.split("{").length)[0];
	if (!told?.answer.schema) throw new Error(`no contract for ${method} ${path}`);
	return told.answer.schema;
}
