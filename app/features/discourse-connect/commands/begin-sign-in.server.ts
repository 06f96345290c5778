import type { Context } from "~/platform/context";
import { hashSecret, newSecret } from "~/platform/session/hash.server";
import { browserCookie, browserSecretIn } from "../browser-cookie.server";
import { readConsumer } from "../queries/read-secrets.server";
import { refusalOf } from "../refuse.server";
import { withSignedFields } from "../wire/pair.server";

const LIFE_SECONDS = 10 * 60;
const STARTS = { points: 300, seconds: 15 * 60 };

interface Beginning {
	/** The origin under which the browser knows the forum. */
	origin: string;
	/** Where to go afterwards. */
	returnPath: string;
	cookieHeader: string | null;
}

/**
 * Sends a browser to the brand's own site with a nonce that only this browser can bring back. What several windows begin at
 * once carries the same cookie, so that each can end.
 */
export async function beginSignIn(ctx: Context, { origin, returnPath, cookieHeader }: Beginning) {
	const consumer = await readConsumer(ctx);
	if (!consumer) throw refusalOf(ctx, "off");
	await ctx.services.limits.spend("connect-begin", `${ctx.brand.id}:${ctx.network}`, STARTS);
	const nonce = newSecret();
	const secure = origin.startsWith("https:");
	const browser = browserSecretIn(cookieHeader, { secure }) ?? newSecret();
	await ctx.db
		.insertInto("connectNonce")
		.values({
			brandId: ctx.brand.id,
			nonceHash: hashSecret(nonce),
			browserHash: hashSecret(browser),
			returnPath,
			expiresAt: new Date(ctx.now.getTime() + LIFE_SECONDS * 1_000),
		})
		.execute();
	const fields = { nonce, return_sso_url: `${origin}/session/sso_login` };
	return {
		address: withSignedFields(consumer.address, fields, consumer.secret),
		cookie: browserCookie(browser, { secure, seconds: LIFE_SECONDS }),
	};
}
