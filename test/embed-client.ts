import { randomUUID } from "node:crypto";
import type { EmbedSession } from "@folkmoot/embed-contract";
import { allowOrigin, createSsoKey } from "~/features/embed/index.server";
import { signCustomer } from "../packages/sso/src/sign-customer";
import type { HttpForum } from "./http-forum";

export const SHOP = "https://shop.test";

// biome-ignore lint/suspicious/noExplicitAny: an answer is read by the test that asks
export type Json = Record<string, any>;

interface Asked {
	session?: string | null;
	body?: unknown;
	origin?: string | null;
	headers?: Record<string, string>;
	brand?: string;
	/** Sent as Idempotency-Key. */
	once?: string;
}

/** A page of a shop that embeds a brand's discussions, and the shop's own server that signs its customers. */
export async function embedClient(forum: HttpForum, brand: { id: number }, origin = SHOP) {
	const ctx = await forum.context(brand.id);
	const realTime = { ...ctx, now: new Date() };
	await allowOrigin(realTime, origin);
	const { kid, secret } = await createSsoKey(realTime, { algorithm: "HS256", name: "shop", publicKey: "" });
	const key = secret as string;
	const { slug } = ctx.brand;

	async function ask(method: string, path: string, asked: Asked = {}) {
		const { session = null, body, headers = {}, once } = asked;
		const answer = await forum.send(method, `/embed/v1${path}`, {
			brand: asked.brand ?? slug,
			origin: null,
			body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
			headers: {
				...(asked.origin === null ? {} : { origin: asked.origin ?? origin }),
				...(session ? { authorization: `Bearer ${session}` } : {}),
				...(body === undefined ? {} : { "content-type": "application/json" }),
				...(once ? { "idempotency-key": once } : {}),
				...headers,
			},
		});
		const isJson = /json/.test(String(answer.headers["content-type"]));
		return { ...answer, body: (answer.text && isJson ? JSON.parse(answer.text) : {}) as Json };
	}

	const tokenFor = (id: string, name = id) =>
		signCustomer({ key, kid, algorithm: "HS256", brand: ctx.brand.origin, origin, customer: { id, name } });

	/** Signs a customer in and accepts the rules, as the widget does. */
	async function signIn(id: string, { rules = true } = {}): Promise<string> {
		const answer = await ask("POST", "/session", { body: { token: tokenFor(id) } });
		const { session } = answer.body as EmbedSession;
		if (rules) await ask("POST", "/rules/acceptance", { session, body: { version: 1 } });
		return session;
	}

	const post = (
		session: string,
		placement: string,
		markdown: string,
		more: object = {},
		once: string = randomUUID(),
	) => ask("POST", `/threads/${placement}/posts`, { session, body: { markdown, ...more }, once });

	return { ask, tokenFor, signIn, post, key, kid, brandOrigin: ctx.brand.origin };
}

export type EmbedClient = Awaited<ReturnType<typeof embedClient>>;
