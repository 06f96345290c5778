import type { EmbedSession } from "@folkmoot/embed-contract";
import type { Client } from "../discussion/client";
import { Refusal, Unreachable } from "../discussion/shared";
import type { TokenSource } from "../loader/forum";

/** A token is good for one exchange: the same one again would be refused as a replay. */
const usedTokens = new WeakMap<Client, string>();

/** Exchanges the host page's token for a session; without one, or where it is refused, nobody is signed in. */
export async function exchangeToken(client: Client): Promise<void> {
	const { identity } = client.forum;
	const session = await exchange(client, identity);
	// The page named somebody else meanwhile.
	if (client.forum.identity !== identity) return exchangeToken(client);
	client.enter(session);
}

async function exchange(client: Client, identity: TokenSource | null): Promise<EmbedSession | null> {
	try {
		const token = typeof identity === "function" ? await identity() : identity;
		if (!token) client.reason = "";
		if (!token || token === usedTokens.get(client)) return null;
		usedTokens.set(client, token);
		return await send(client, token);
	} catch (error) {
		if (error instanceof Unreachable) usedTokens.delete(client);
		else client.reason = error instanceof Error ? error.message : `${error}`;
		// For whoever made the token; the page's visitor reads the reason in the element.
		if (error instanceof Refusal) console.error(`Folkmoot: ${error.code}. ${error.message}`);
		return null;
	}
}

/** Without the session that is there: ended, it would be renewed by this very exchange, which would wait for itself. */
async function send({ forum, host, read }: Client, token: string) {
	const answer = await forum
		.ask("/embed/v1/session", {
			method: "POST",
			headers: { "Content-Type": "application/json", "Accept-Language": host.locale() },
			body: JSON.stringify({ token }),
		})
		.catch((error) => Promise.reject(new Unreachable(`${error}`)));
	return read<EmbedSession>(answer);
}
