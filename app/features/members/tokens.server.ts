import type { Context } from "~/platform/context";
import { hashSecret, newSecret } from "~/platform/session/hash.server";

type Purpose = "confirm-email" | "reset-password";
const LIFE_MS: Record<Purpose, number> = { "confirm-email": 48 * 3_600_000, "reset-password": 3_600_000 };

/** A secret for one mail link; only its hash is stored. Earlier links of the same purpose end. */
export async function issueToken(ctx: Context, accountId: string, purpose: Purpose): Promise<string> {
	const token = newSecret();
	await ctx.db
		.deleteFrom("accountToken")
		.where("accountId", "=", accountId)
		.where("purpose", "=", purpose)
		.execute();
	await ctx.db
		.insertInto("accountToken")
		.values({
			brandId: ctx.brand.id,
			tokenHash: hashSecret(token),
			accountId,
			purpose,
			expiresAt: new Date(ctx.now.getTime() + LIFE_MS[purpose]),
		})
		.execute();
	return token;
}

/** Uses a token up: of two at once, one gets the account and the other null. */
export async function redeemToken(
	ctx: Pick<Context, "db" | "brand" | "now">,
	token: string,
	purpose: Purpose,
): Promise<string | null> {
	const row = await ctx.db
		.deleteFrom("accountToken")
		.where("brandId", "=", ctx.brand.id)
		.where("tokenHash", "=", hashSecret(token))
		.where("purpose", "=", purpose)
		.where("expiresAt", ">", ctx.now)
		.returning("accountId")
		.executeTakeFirst();
	return row?.accountId ?? null;
}
