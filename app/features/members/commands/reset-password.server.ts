import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { hashPassword } from "../passwords.server";
import { redeemToken } from "../tokens.server";

/** Sets a new password by a mail link. All sessions of the account end; the mailbox counts as confirmed. */
export async function resetPassword(ctx: Context, { token, password }: { token: string; password: string }) {
	const passwordHash = await hashPassword(password);
	const accountId = await inTransaction(ctx, async (tx) => {
		const account = await redeemToken(tx, token, "reset-password");
		if (!account) throw new DomainError("invalid", "errors:link-used");
		await tx.db
			.updateTable("account")
			.set((eb) => ({ passwordHash, emailVerifiedAt: eb.fn.coalesce("emailVerifiedAt", eb.val(tx.now)) }))
			.where("id", "=", account)
			.execute();
		return account;
	});
	await ctx.services.sessions.endAll(accountId);
}
