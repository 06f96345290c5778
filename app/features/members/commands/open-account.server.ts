import type { WriteContext } from "~/platform/context";

/**
 * The account that a member's sessions belong to, made for somebody who has none. `address`: a mail address that the
 * brand's own site vouches for. An account that is there already is taken as it is or not at all: on the word of one
 * brand nothing of it changes, since other brands trust it, too.
 */
export async function openAccount(
	tx: WriteContext,
	memberId: number,
	address: string | null,
): Promise<string> {
	const { accountId } = await tx.db
		.selectFrom("member")
		.select("accountId")
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", memberId)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (accountId) return accountId;
	const id = (address && (await findFree(tx, address))) ?? (await makeAccount(tx, address));
	await tx.db
		.updateTable("member")
		.set({ accountId: id })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", memberId)
		.execute();
	return id;
}

/** Brought by another brand of the installation, its mailbox confirmed, and nobody's here. */
async function findFree(tx: WriteContext, address: string): Promise<string | null> {
	const account = await tx.db
		.selectFrom("account")
		.select("id")
		.where("email", "=", address)
		.where("emailVerifiedAt", "is not", null)
		.forUpdate()
		.executeTakeFirst();
	if (!account) return null;
	const taken = await tx.db
		.selectFrom("member")
		.select("id")
		.where("brandId", "=", tx.brand.id)
		.where("accountId", "=", account.id)
		.executeTakeFirst();
	return taken ? null : account.id;
}

/** Without an address where somebody else has it or has asked for it. */
async function makeAccount(tx: WriteContext, address: string | null): Promise<string> {
	const insert = (email: string | null) =>
		tx.db
			.insertInto("account")
			.values({ email, emailVerifiedAt: email ? tx.now : null, createdAt: tx.now })
			.onConflict((conflict) => conflict.doNothing())
			.returning("id")
			.executeTakeFirst();
	const made = (address && (await insert(address))) || (await insert(null));
	if (!made) throw new Error("an account without an address could not be made");
	return made.id;
}
