import type { WriteContext } from "~/platform/context";

/** Ends the sessions in this brand, and the account with its address and password where no other brand knows it. */
export async function dropAccount(tx: WriteContext, accountId: string): Promise<void> {
	for (const table of ["accountSession", "accountToken"] as const)
		await tx.db
			.deleteFrom(table)
			.where("brandId", "=", tx.brand.id)
			.where("accountId", "=", accountId)
			.execute();
	// Locked first: who leaves the last other brand at the same moment waits, and finds nobody left.
	await tx.db.selectFrom("account").select("id").where("id", "=", accountId).forUpdate().execute();
	await tx.db
		.deleteFrom("account")
		.where("id", "=", accountId)
		.where(({ not, exists, selectFrom }) =>
			not(exists(selectFrom("member").select("member.id").whereRef("member.accountId", "=", "account.id"))),
		)
		.execute();
}
