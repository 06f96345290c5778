import type { Context } from "~/platform/context";
import { code as codeShape } from "./contract";
import { readReferralSetting } from "./queries/read-setting.server";
import { readTouch, type Touch } from "./touch";

/**
 * Somebody follows a personal link: what their browser keeps from now on; null where nothing changes. Nothing is stored
 * here before they join.
 */
export async function followLink(ctx: Context, given: string, cookies: string | null): Promise<Touch | null> {
	const parsed = codeShape.safeParse(given);
	const { enabled, touch } = await readReferralSetting(ctx);
	if (!enabled || !parsed.success) return null;
	const owner = await ctx.db
		.selectFrom("referralCode")
		.select("memberId")
		.where("brandId", "=", ctx.brand.id)
		.where("code", "=", parsed.data)
		.executeTakeFirst();
	if (!owner) return null;
	const own = owner.memberId === ctx.actor?.memberId;
	const known = readTouch(cookies, ctx.now);
	// Who has followed their own link stays known for it: a sign-out is no disguise.
	if (known && touch === "first" && !(own && known.code === parsed.data)) return null;
	return {
		code: parsed.data,
		at: ctx.now.getTime(),
		own: own || (known?.own === true && known.code === parsed.data),
	};
}
