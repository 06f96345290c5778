import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";

/**
 * The member whom a brand's own site means by a subject, whichever way it spoke of them; null for somebody new. A mail
 * address plays no part. Nobody else makes a member of this subject until the transaction ends.
 */
export async function findSubject(tx: WriteContext, subject: string): Promise<number | null> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.brand.id} ${subject}`}, 7402))`.execute(
		tx.db,
	);
	const known = await tx.db
		.updateTable("ssoIdentity")
		.set({ lastSeenAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("subject", "=", subject)
		.returning("memberId")
		.executeTakeFirst();
	return known?.memberId ?? null;
}
