import type { Database } from "@db/connect";
import type { Actor } from "../identity";
import { createLucia, type ReadOwner } from "./lucia.server";

export interface SessionOwner {
	accountId: string;
	brandId: number;
	/** As whom the account acts in that brand; null where it has not joined. */
	actor: Actor | null;
	/** A cookie to send when the session was prolonged. */
	cookie: string | null;
}

export interface Sessions {
	/** Whose session the cookie header names; null for none, an expired or an unknown one. */
	read(cookieHeader: string | null): Promise<SessionOwner | null>;
	/** Ends the session that the browser brought, starts a new one, and returns its cookie. */
	rotate(accountId: string, brandId: number, cookieHeader: string | null): Promise<string>;
	/** Ends the session of this cookie; returns the cookie that clears it. */
	end(cookieHeader: string | null): Promise<string>;
	/** Ends all sessions of an account, everywhere. */
	endAll(accountId: string): Promise<void>;
}

/** The only door to Lucia (deprecated upstream): replacing it changes this folder alone. */
export function createSessions(
	db: Database,
	readOwner: ReadOwner,
	{ secure }: { secure: boolean },
): Sessions {
	const lucia = createLucia(db, readOwner, { secure });
	const idIn = (header: string | null) => {
		const id = header && lucia.readSessionCookie(header);
		return id && /^[a-z0-9]{20,80}$/.test(id) ? id : null;
	};
	return {
		async read(header) {
			const id = idIn(header);
			if (!id) return null;
			const { session } = await lucia.validateSession(id);
			if (!session) return null;
			const { brandId, actor } = session;
			const cookie = session.fresh ? lucia.createSessionCookie(session.id).serialize() : null;
			return { accountId: session.userId, brandId, actor, cookie };
		},
		async rotate(accountId, brandId, header) {
			const old = idIn(header);
			if (old) await lucia.invalidateSession(old);
			const session = await lucia.createSession(accountId, { brandId, actor: null });
			return lucia.createSessionCookie(session.id).serialize();
		},
		async end(header) {
			const id = idIn(header);
			if (id) await lucia.invalidateSession(id);
			return lucia.createBlankSessionCookie().serialize();
		},
		endAll: (accountId) => lucia.invalidateUserSessions(accountId),
	};
}
