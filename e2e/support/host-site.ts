import { randomUUID } from "node:crypto";
import { signCustomer } from "../../packages/sso/src/sign-customer";
import { serveHostSite } from "../../packages/widget/pages/serve.mjs";
import { folkmoot } from "./command-line";
import { originOf } from "./installation";

/** A site on another origin than the demo brand's, with a key to sign its customers in. */
export async function openHostSite({ allowed = true, forum = originOf("demo") } = {}) {
	const { kid, secret } = await folkmoot("sso-key", "create", "--brand", "demo", "--alg", "HS256");
	const site = await serveHostSite({ forum, port: 0, kid, secret });
	if (allowed) await folkmoot("origin", "allow", site.origin, "--brand", "demo");

	/** What its server says of a customer: a token for one sign-in. */
	const tokenFor = (who: string, options: { now?: number } = {}) =>
		signCustomer({
			key: `${secret}`,
			kid: `${kid}`,
			algorithm: "HS256",
			brand: forum,
			origin: site.origin,
			customer: { id: `shop-${who}`, name: who },
			...options,
		});

	const send = async (path: string, body: object, session?: string) => {
		const headers: Record<string, string> = { Origin: site.origin, "Content-Type": "application/json" };
		if (session)
			Object.assign(headers, { Authorization: `Bearer ${session}`, "Idempotency-Key": randomUUID() });
		const answer = await fetch(`${forum}/embed/v1${path}`, {
			method: "POST",
			headers,
			body: JSON.stringify(body),
		});
		const told = await answer.json();
		if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(told)}`);
		return told;
	};

	/** A customer on another device: posts, without a browser. Returns the posts' ids. */
	async function postAs(who: string, key: string, ...texts: string[]): Promise<number[]> {
		const { session } = await send("/session", { token: tokenFor(who) });
		await send("/rules/acceptance", { version: 1 }, session);
		const ids: number[] = [];
		for (const markdown of texts) {
			const { post } = await send(`/threads/${key}/posts`, { markdown }, session);
			ids.push(post.id);
		}
		return ids;
	}

	return { ...site, forum, tokenFor, postAs };
}

export type HostSite = Awaited<ReturnType<typeof openHostSite>>;
