import type { z } from "zod";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { enqueue } from "~/platform/events/enqueue.server";
import type { signUp as contract } from "../contract";
import { sendConfirmMail, sendKnownAccountMail } from "../jobs.server";
import { makeMember } from "../make-member.server";
import { hashPassword } from "../passwords.server";
import { throttle } from "../throttle.server";

/**
 * Asks for an account. The answer is the same for known and unknown addresses; the mail tells the difference.
 * Until a mailbox is confirmed, the latest request for it counts: nobody can keep an address that is not theirs.
 */
export async function signUp(ctx: Context, { email, displayName, password }: z.output<typeof contract>) {
	await throttle(ctx, "sign-up", email);
	const passwordHash = await hashPassword(password);
	await inTransaction(ctx, async (tx) => {
		const account = await claimAccount(tx, email, passwordHash);
		const payload = { brandId: tx.brand.id, accountId: account.id, locale: tx.locale };
		if (account.emailVerifiedAt) return enqueue(tx, sendKnownAccountMail, payload);
		const known = await tx.db
			.selectFrom("member")
			.select("id")
			.where("brandId", "=", tx.brand.id)
			.where("accountId", "=", account.id)
			.executeTakeFirst();
		if (!known) await makeMember(tx, { accountId: account.id, displayName, locale: tx.locale });
		await enqueue(tx, sendConfirmMail, payload);
	});
}

async function claimAccount(tx: WriteContext, email: string, passwordHash: string) {
	return tx.db
		.insertInto("account")
		.values({ email, passwordHash, createdAt: tx.now })
		.onConflict((conflict) =>
			conflict.column("email").doUpdateSet((eb) => ({
				passwordHash: eb
					.case()
					.when("account.emailVerifiedAt", "is", null)
					.then(passwordHash)
					.else(eb.ref("account.passwordHash"))
					.end(),
			})),
		)
		.returning(["id", "emailVerifiedAt"])
		.executeTakeFirstOrThrow();
}
