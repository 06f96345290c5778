import type { WriteContext } from "~/platform/context";

/** From now on the brand's own site means this member by the subject. To be called after `findSubject` found nobody. */
export async function bindSubject(tx: WriteContext, subject: string, memberId: number) {
	await tx.db
		.insertInto("ssoIdentity")
		.values({ brandId: tx.brand.id, subject, memberId, createdAt: tx.now, lastSeenAt: tx.now })
		.execute();
}
