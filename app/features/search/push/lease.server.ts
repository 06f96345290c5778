import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Tools } from "./tools";

/** Longer than the longest step between two renewals: two requests of ten seconds, and reading. */
const LEASE = sql`interval '90 seconds'`;

/** The right to be the one who writes to the server. */
export interface Lease {
	/** Whether it is still ours; a step that was too slow has lost it, and stops. */
	renew(): Promise<boolean>;
	giveBack(): Promise<void>;
}

/** Null where somebody else writes. Held by a row, not a connection: nothing is open while the server is asked. */
export async function takeLease({ db }: Pick<Tools, "db">): Promise<Lease | null> {
	const holder = randomUUID();
	const { numAffectedRows } = await sql`
		insert into search_lease as l (name, holder, until) values ('push', ${holder}, now() + ${LEASE})
		on conflict (name) do update set holder = excluded.holder, until = excluded.until where l.until < now()
	`.execute(db);
	if (!numAffectedRows) return null;
	return {
		async renew() {
			const renewed = await sql`
				update search_lease set until = now() + ${LEASE} where name = 'push' and holder = ${holder}
			`.execute(db);
			return Boolean(renewed.numAffectedRows);
		},
		async giveBack() {
			await sql`delete from search_lease where name = 'push' and holder = ${holder}`.execute(db);
		},
	};
}
