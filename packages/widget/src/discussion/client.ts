import { type EmbedMember, type EmbedSession, readMember } from "@folkmoot/embed-contract";
import type { Forum } from "../loader/forum";
import type { PartHost } from "../part";
import { failureOf, Unreachable } from "./failure";

export interface Question {
	method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
	body?: unknown;
	/** Sent along with what must not happen twice. */
	idempotencyKey?: string;
}

/** What all discussions of one forum on a page share: the session, and asking with it. */
export class Client {
	member: EmbedMember | null = null;
	/** Why somebody is signed out whom the host page had signed in: a sentence of the forum's. */
	reason = "";
	/** Told when somebody is signed in or out. */
	readonly changed = new Set<() => void>();
	/** In memory and nowhere else: it dies with the page. */
	#session = "";
	#signingIn: Promise<void> | null = null;

	/** `host` is one of the page's discussions: the language it is in is what refusals are said in. */
	constructor(
		readonly forum: Forum,
		readonly host: PartHost,
	) {
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
			if (this.#session) answer = await this.#send(path, question);
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
		this.#signingIn ??= this.host
			.loadLater()
			.then(({ exchangeToken }) => exchangeToken(this))
			.catch(() => this.enter(null))
			.finally(() => {
				this.#signingIn = null;
			});
		return this.#signingIn;
	}

	/** A session, however it came; null signs out. */
	enter(session: EmbedSession | null) {
		this.#session = session?.session ?? "";
		this.member = readMember(session?.member);
		if (session) this.reason = "";
		for (const tell of this.changed) tell();
	}

	async #send(path: string, { method = "GET", body, idempotencyKey }: Question) {
		const headers: Record<string, string> = { "Accept-Language": this.host.locale() };
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

export function clientOf(host: PartHost): Client {
	const { forum } = host;
	const client = clients.get(forum) ?? new Client(forum, host);
	clients.set(forum, client);
	return client;
}
