import { createHash } from "node:crypto";
import {
	bindSubject,
	findSubject,
	makeMember,
	renameMember,
	takeAvatarFrom,
} from "~/features/members/index.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { EmbedRefusal } from "../refusal";
import { type Vouched, verifyToken } from "../tokens/verify-token.server";
import { startSession } from "./start-session.server";

/**
 * Takes a host's token once and starts a session for the member it speaks of, who is made on their first sign-in. The use
 * and the session are one transaction: a token whose exchange failed on our side can be sent again.
 */
export async function exchangeToken(ctx: Context, token: unknown, origin: string | null) {
	const vouched = await verifyToken(ctx, token, origin);
	return inTransaction(ctx, async (tx) => {
		await burn(tx, vouched);
		const memberId = await memberOf(tx, vouched);
		if (vouched.picture) await takeAvatarFrom(tx, memberId, vouched.picture);
		return { memberId, ...(await startSession(tx, memberId, origin)) };
	});
}

/** Of two requests with one token the unique key lets one through, wherever they arrive. */
async function burn(tx: WriteContext, { kid, tokenId }: Vouched) {
	const used = await tx.db
		.insertInto("ssoTokenUse")
		.values({
			brandId: tx.brand.id,
			kid,
			tokenIdHash: createHash("sha256").update(tokenId).digest("hex"),
			usedAt: tx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning("kid")
		.executeTakeFirst();
	if (!used) throw new EmbedRefusal("token-replayed");
	await tx.db
		.updateTable("ssoKey")
		.set({ lastUsedAt: tx.now })
		.where("brandId", "=", tx.brand.id)
		.where("kid", "=", kid)
		.where((eb) =>
			eb.or([eb("lastUsedAt", "is", null), eb("lastUsedAt", "<", new Date(tx.now.getTime() - 60_000))]),
		)
		.execute();
}

/** A subject is one member of the brand, whichever key spoke of it. A mail address never finds one: nobody proved it. */
async function memberOf(tx: WriteContext, { subject, name, locale }: Vouched): Promise<number> {
	const known = await findSubject(tx, subject);
	if (known !== null) {
		if (name) await renameMember(tx, known, name);
		return known;
	}
	if (!name) throw new EmbedRefusal("name-missing");
	const { id } = await makeMember(tx, { accountId: null, displayName: name, locale });
	await bindSubject(tx, subject, id);
	return id;
}
