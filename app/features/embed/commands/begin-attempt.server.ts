import { randomInt } from "node:crypto";
import type { Context } from "~/platform/context";
import { hashSecret, newSecret } from "~/platform/session/hash.server";

const LIFE_MS = 10 * 60_000;
const STARTS = { points: 20, seconds: 600 };
/** Without letters and digits that are taken for one another. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/**
 * Begins a sign-in through a window of the forum. The page that asks keeps the verifier and sends its SHA-256; the code is
 * shown in both windows, so that nobody confirms somebody else's attempt.
 */
export async function beginAttempt(ctx: Context, challenge: string, origin: string | null) {
	await ctx.services.limits.spend("embed-attempts", `${ctx.brand.id}:${ctx.network}`, STARTS);
	const attempt = newSecret();
	const letters = Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
	const code = `${letters.slice(0, 3)}-${letters.slice(3)}`;
	await ctx.db
		.insertInto("signInAttempt")
		.values({
			brandId: ctx.brand.id,
			idHash: hashSecret(attempt),
			challenge,
			code,
			origin,
			createdAt: ctx.now,
			expiresAt: new Date(ctx.now.getTime() + LIFE_MS),
		})
		.execute();
	return { attempt, code, url: `${ctx.brand.origin}/embed/sign-in/${attempt}` };
}
