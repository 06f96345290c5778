import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { redeemToken } from "../tokens.server";

/** Confirms the mailbox behind a link; each link works once. */
export async function confirmEmail(ctx: Context, token: string) {
	return inTransaction(ctx, async (tx) => {
		const accountId = await redeemToken(tx, token, "confirm-email");
		if (!accountId) throw new DomainError("invalid", "errors:link-used");
		await tx.db
			.updateTable("account")
			.set({ emailVerifiedAt: tx.now })
			.where("id", "=", accountId)
			.where("emailVerifiedAt", "is", null)
			.execute();
	});
}
