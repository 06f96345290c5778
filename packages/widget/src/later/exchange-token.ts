import type { EmbedSession } from "@folkmoot/embed-contract";
import type { Client } from "../discussion/client";
import { Unreachable } from "../discussion/shared";

/** A token is good for one exchange: the same one again would be refused as a replay. */
const usedTokens = new WeakMap<Client, string>();

/** Exchanges the host page's token for a session; without one, or where it is refused, nobody is signed in. */
export async function exchangeToken(client: Client) {
	const { identity } = client.forum;
	try {
		const token = typeof identity === "function" ? await identity() : identity;
		if (!token || token === usedTokens.get(client)) return client.enter(null);
		usedTokens.set(client, token);
		client.enter(await client.ask<EmbedSession>("/embed/v1/session", { method: "POST", body: { token } }));
	} catch (error) {
		if (error instanceof Unreachable) usedTokens.delete(client);
		else client.reason = error instanceof Error ? error.message : `${error}`;
		client.enter(null);
	}
}
