import { hashPassword } from "~/features/members/index.server";
import type { WriteContext } from "~/platform/context";
import { newPassword } from "./passwords";
import { Refusal } from "./refusal";

export interface AccountWish {
	email: string;
	/** Given by the operator; otherwise one is made. */
	password: string | null;
}

/** The account behind an address, confirmed. `password` is null where the person keeps the one in use. */
export async function openAccount(tx: WriteContext, { email, password: given }: AccountWish) {
	const known = await tx.db
		.selectFrom("account")
		.select(["id", "emailVerifiedAt"])
		.where("email", "=", email)
		.forUpdate()
		.executeTakeFirst();
	if (known) await refuseSecondMember(tx, known.id, email);
	if (!known?.emailVerifiedAt) return confirmAccount(tx, email, given ?? newPassword());
	// One account serves all brands of the installation: setting its password here would lock its person out.
	if (given !== null)
		throw new Refusal(
			`There is an account with the address ${email} already. Give no password: its own stays in use.`,
		);
	return { id: known.id, password: null };
}

async function refuseSecondMember(tx: WriteContext, accountId: string, email: string) {
	const member = await tx.db
		.selectFrom("member")
		.select("handle")
		.where("brandId", "=", tx.brand.id)
		.where("accountId", "=", accountId)
		.executeTakeFirst();
	if (member)
		throw new Refusal(`The address ${email} belongs to @${member.handle} in “${tx.brand.slug}” already.`);
}

/** An address that nobody confirmed is not yet anybody's: whoever asked for it before does not keep it. */
async function confirmAccount(tx: WriteContext, email: string, password: string) {
	const values = { passwordHash: await hashPassword(password), emailVerifiedAt: tx.now };
	const { id } = await tx.db
		.insertInto("account")
		.values({ email, createdAt: tx.now, ...values })
		.onConflict((conflict) => conflict.column("email").doUpdateSet(values))
		.returning("id")
		.executeTakeFirstOrThrow();
	return { id, password };
}
