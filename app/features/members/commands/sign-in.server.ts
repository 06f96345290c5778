import type { z } from "zod";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { enqueue } from "~/platform/events/enqueue.server";
import type { signIn as contract } from "../contract";
import { sendConfirmMail } from "../jobs.server";
import { verifyPassword } from "../passwords.server";
import { forgive, throttle } from "../throttle.server";

export interface SignedIn {
	cookie: string;
	/** False where the account is known but not a member of this brand yet. */
	joined: boolean;
}

/**
 * Checks a password and starts a new session; the one that the browser brought ends. `staffOnly`: everybody else comes in
 * by another door.
 */
export async function signIn(
	ctx: Context,
	{ email, password }: Pick<z.output<typeof contract>, "email" | "password">,
	cookieHeader: string | null,
	{ staffOnly = false }: { staffOnly?: boolean } = {},
): Promise<SignedIn> {
	await throttle(ctx, "sign-in", email);
	const account = await ctx.db
		.selectFrom("account")
		.select(["id", "passwordHash", "emailVerifiedAt"])
		.where("email", "=", email)
		.executeTakeFirst();
	if (!(await verifyPassword(account?.passwordHash, password)) || !account) {
		throw new DomainError("invalid", "errors:sign-in-wrong");
	}
	if (!account.emailVerifiedAt) {
		// Only who knows the password learns that the mailbox waits for confirmation.
		await inTransaction(ctx, (tx) =>
			enqueue(tx, sendConfirmMail, { brandId: tx.brand.id, accountId: account.id, locale: tx.locale }),
		);
		throw new DomainError("forbidden", "errors:confirm-first");
	}
	await forgive(ctx, "sign-in", email);
	const member = await ctx.db
		.selectFrom("member")
		.select("role")
		.where("brandId", "=", ctx.brand.id)
		.where("accountId", "=", account.id)
		.executeTakeFirst();
	if (staffOnly && (!member || member.role === "member"))
		throw new DomainError("forbidden", "errors:connect.only");
	return {
		cookie: await ctx.services.sessions.rotate(account.id, ctx.brand.id, cookieHeader),
		joined: Boolean(member),
	};
}
