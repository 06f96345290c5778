import { type EmbedMember, type EmbedSession, readMember } from "@folkmoot/embed-contract";
import type { Forum } from "../loader/forum";
import { failureOf, Refusal, Unreachable } from "./failure";
import { LiveCounts } from "./live-counts";

export interface Question {
	method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
	body?: unknown;
	/** Sent along with what must not happen twice. */
	idempotencyKey?: string;
}

/** Everything that all discussions of one forum on a page share: session, requests, the stream of new posts. */
export class Client {
	member: EmbedMember | null = null;
	/** Why somebody is signed out whom the host page had signed in: a sentence of the forum's. */
	reason = "";
	readonly live: LiveCounts;
	/** Told when somebody is signed in or out. */
	readonly changed = new Set<() => void>();
	/** In memory and nowhere else: it dies with the page. */
	#session = "";
	#signingIn: Promise<void> | null = null;
	#usedToken = "";

	constructor(readonly forum: Forum) {
		this.live = new LiveCounts(forum);
		forum.identified.add(() => void this.signIn());
	}

	/** The answer's JSON; throws `Refusal` or `Unreachable`. An ended session is renewed once. */
	async ask<T = unknown>(path: string, question: Question = {}): Promise<T> {
		const session = this.#session;
		let answer = await this.#send(path, question);
		if (answer.status === 401 && session) {
			if (this.#session === session) {
				this.#session = "";
				await this.signIn();
			}
			if (!this.#session) throw new Refusal(401, "session-expired", this.reason);
			answer = await this.#send(path, question);
		}
		return this.read(answer);
	}

	async read<T = unknown>(answer: Response): Promise<T> {
		if (!answer.ok) throw await failureOf(answer);
		const text = await answer.text();
		try {
			return (text ? JSON.parse(text) : {}) as T;
		} catch {
			throw new Unreachable("No JSON");
		}
	}

	/** Exchanges a token of the host page for a session. Several callers wait for the same exchange. */
	signIn(): Promise<void> {
		this.#signingIn ??= this.#exchange().finally(() => {
			this.#signingIn = null;
		});
		return this.#signingIn;
	}

	/** A session that came some other way: signed in on the forum's own page. */
	enter(session: EmbedSession | null) {
		this.#session = session?.session ?? "";
		this.member = readMember(session?.member);
		if (session) this.reason = "";
		for (const tell of this.changed) tell();
	}

	async #exchange() {
		const { identity } = this.forum;
		try {
			const token = typeof identity === "function" ? await identity() : identity;
			// A token is good for one exchange: the same one again would be refused as a replay.
			if (!token || token === this.#usedToken) return this.enter(null);
			this.#usedToken = token;
			const answer = await this.#send("/embed/v1/session", { method: "POST", body: { token } });
			this.enter(await this.read<EmbedSession>(answer));
		} catch (error) {
			if (error instanceof Unreachable) this.#usedToken = "";
			else this.reason = error instanceof Error ? error.message : `${error}`;
			this.enter(null);
		}
	}

	async #send(path: string, { method = "GET", body, idempotencyKey }: Question) {
		const headers: Record<string, string> = {};
		if (this.#session) headers.Authorization = `Bearer ${this.#session}`;
		if (body) headers["Content-Type"] = "application/json";
		if (idempotencyKey) headers["Idempotency-Key"] = idempotencyKey;
		try {
			return await this.forum.ask(path, { method, headers, body: body ? JSON.stringify(body) : null });
		} catch (error) {
			throw new Unreachable(`${error}`);
		}
	}
}

const clients = new WeakMap<Forum, Client>();

export function clientOf(forum: Forum): Client {
	const client = clients.get(forum) ?? new Client(forum);
	clients.set(forum, client);
	return client;
}
