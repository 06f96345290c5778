import { createHash } from "node:crypto";
import { type Context, inTransaction } from "~/platform/context";
import { hashSecret } from "~/platform/session/hash.server";
import { EmbedRefusal } from "../refusal";
import { startSession } from "./start-session.server";

/**
 * Ends an attempt with a session for the page that began it and shows so by the verifier. Null while nobody has confirmed
 * it yet. An attempt gives one session.
 */
export async function redeemAttempt(ctx: Context, attempt: string, verifier: string, origin: string | null) {
	const challenge = createHash("sha256").update(verifier).digest("base64url");
	return inTransaction(ctx, async (tx) => {
		const found = await tx.db
			.selectFrom("signInAttempt")
			.select(["memberId", "challenge", "origin"])
			.where("brandId", "=", tx.brand.id)
			.where("idHash", "=", hashSecret(attempt))
			.where("expiresAt", ">", tx.now)
			.forUpdate()
			.executeTakeFirst();
		if (!found || found.challenge !== challenge || found.origin !== origin)
			throw new EmbedRefusal("session-expired");
		if (found.memberId === null) return null;
		await tx.db
			.deleteFrom("signInAttempt")
			.where("brandId", "=", tx.brand.id)
			.where("idHash", "=", hashSecret(attempt))
			.execute();
		return { memberId: found.memberId, ...(await startSession(tx, found.memberId, origin)) };
	});
}
