import type { Context } from "~/platform/context";

/** The mail address of an account, where its mailbox is confirmed. */
export async function findConfirmedAddress(ctx: Context, accountId: string): Promise<string | null> {
	const account = await ctx.db
		.selectFrom("account")
		.select("email")
		.where("id", "=", accountId)
		.where("emailVerifiedAt", "is not", null)
		.executeTakeFirst();
	return account?.email ?? null;
}
