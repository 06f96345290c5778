import { type Context, inTransaction } from "~/platform/context";
import { hashSecret } from "~/platform/session/hash.server";
import { browserSecretIn } from "../browser-cookie.server";
import { readConsumer } from "../queries/read-secrets.server";
import { refusalOf } from "../refuse.server";
import { type Pair, readFields } from "../wire/pair.server";
import { problemOfEmail, problemOfSubject, readCustomer } from "../wire/read-customer";
import { isSigned } from "../wire/signature.server";
import { admitCustomer } from "./admit-customer.server";

/** Refused tries of one network, as for passwords. */
const WRONG = { points: 100, seconds: 15 * 60 };

/** What the browser brought with the pair, and the origin under which it knows the forum. */
interface Browser {
	origin: string;
	cookieHeader: string | null;
}

/** Ends a sign-in with a session for whom the brand's site vouches. Nothing that is sent is read before its signature. */
export async function finishSignIn(ctx: Context, pair: Pair, browser: Browser) {
	const consumer = await readConsumer(ctx);
	if (!consumer) throw refusalOf(ctx, "off");
	const key = `${ctx.brand.id}:${ctx.network}`;
	await ctx.services.limits.spend("connect-finish", key, WRONG);
	if (!isSigned(pair.payload, pair.signature, consumer.secret)) throw refusalOf(ctx, "signature");
	const fields = readFields(pair.payload);
	if (!fields) throw refusalOf(ctx, "base64");
	const secret = browserSecretIn(browser.cookieHeader, { secure: browser.origin.startsWith("https:") });
	const returnPath = await burn(ctx, fields.get("nonce"), secret);
	const problem = problemOfSubject(fields) ?? problemOfEmail(fields);
	if (problem) throw refusalOf(ctx, problem);
	const customer = readCustomer(fields);
	const accountId = await inTransaction(ctx, (tx) => admitCustomer(tx, customer));
	await ctx.services.limits.refund("connect-finish", key);
	return {
		cookie: await ctx.services.sessions.rotate(accountId, ctx.brand.id, browser.cookieHeader),
		returnPath,
	};
}

/** Of a hundred at once one gets the row, and stays the one whatever becomes of the rest: it is its own transaction. */
async function burn(ctx: Context, nonce: string | null, browserSecret: string | null): Promise<string> {
	if (!nonce) throw refusalOf(ctx, "nonce-missing");
	if (!browserSecret) throw refusalOf(ctx, "nonce-gone");
	const burned = await ctx.db
		.deleteFrom("connectNonce")
		.where("brandId", "=", ctx.brand.id)
		.where("nonceHash", "=", hashSecret(nonce))
		.where("browserHash", "=", hashSecret(browserSecret))
		.where("expiresAt", ">", ctx.now)
		.returning("returnPath")
		.executeTakeFirst();
	if (!burned) throw refusalOf(ctx, "nonce-gone");
	return burned.returnPath;
}
