import type { Database } from "@db/connect";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import type { Actor } from "../identity";
import { hashSecret } from "./hash.server";

declare module "lucia" {
	interface Register {
		Lucia: ReturnType<typeof createLucia>;
		DatabaseSessionAttributes: { brandId: number; actor: Actor | null };
	}
}

/** Whose session stands under a hash, and as whom they act in its brand: one question, asked on every signed-in page. */
export type ReadOwner = (
	idHash: string,
) => Promise<{ accountId: string; brandId: number; expiresAt: Date; actor: Actor | null } | null>;

/** Lucia's own id is the cookie; the table holds its hash, so a copy of the table opens nothing. */
function createAdapter(db: Database, readOwner: ReadOwner): Adapter {
	const toSession = (
		id: string,
		row: { accountId: string; expiresAt: Date; brandId: number; actor?: Actor | null },
	): DatabaseSession => ({
		id,
		userId: row.accountId,
		expiresAt: row.expiresAt,
		attributes: { brandId: row.brandId, actor: row.actor ?? null },
	});
	return {
		async getSessionAndUser(id) {
			const row = await readOwner(hashSecret(id));
			if (!row) return [null, null];
			const user: DatabaseUser = { id: row.accountId, attributes: {} };
			return [toSession(id, row), user];
		},
		async getUserSessions(accountId) {
			const rows = await db
				.selectFrom("accountSession")
				.select(["accountId", "expiresAt", "brandId", "idHash"])
				.where("accountId", "=", accountId)
				.execute();
			return rows.map((row) => toSession(row.idHash, row));
		},
		async setSession({ id, userId, expiresAt, attributes }) {
			await db
				.insertInto("accountSession")
				.values({ brandId: attributes.brandId, idHash: hashSecret(id), accountId: userId, expiresAt })
				.execute();
		},
		async updateSessionExpiration(id, expiresAt) {
			await db
				.updateTable("accountSession")
				.set({ expiresAt })
				.where("idHash", "=", hashSecret(id))
				.execute();
		},
		async deleteSession(id) {
			await db.deleteFrom("accountSession").where("idHash", "=", hashSecret(id)).execute();
		},
		async deleteUserSessions(accountId) {
			await db.deleteFrom("accountSession").where("accountId", "=", accountId).execute();
		},
		async deleteExpiredSessions() {
			await db.deleteFrom("accountSession").where("expiresAt", "<=", new Date()).execute();
		},
	};
}

/** `__Host-` ties the cookie to one host and https; plain http is for a developer's own machine. */
export function createLucia(db: Database, readOwner: ReadOwner, { secure }: { secure: boolean }) {
	return new Lucia(createAdapter(db, readOwner), {
		getSessionAttributes: ({ brandId, actor }) => ({ brandId, actor }),
		sessionExpiresIn: new TimeSpan(30, "d"),
		sessionCookie: {
			name: secure ? "__Host-folkmoot" : "folkmoot",
			attributes: { secure, sameSite: "lax", path: "/" },
		},
	});
}
