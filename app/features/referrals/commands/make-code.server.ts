import { randomBytes } from "node:crypto";
import { abilitiesOf } from "~/features/brands/policy";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { readReferralSetting } from "../queries/read-setting.server";

/** No letters that are taken for digits. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const fresh = () => [...randomBytes(8)].map((byte) => LETTERS[byte % LETTERS.length]).join("");

/** The actor's personal code; made when it is asked for first. Whoever may not invite by their level gets none; links they gave out before go on. */
export async function makeCode(ctx: Context): Promise<string> {
	const { actor } = ctx;
	if (!(await readReferralSetting(ctx)).enabled) throw new DomainError("not-found", "errors:referrals.off");
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	if (!abilitiesOf(actor, ctx.brand).invites) throw new DomainError("forbidden", "errors:referrals.level");
	const mine = ctx.db
		.selectFrom("referralCode")
		.select("code")
		.where("brandId", "=", ctx.brand.id)
		.where("memberId", "=", actor.memberId);
	for (let attempt = 0; attempt < 5; attempt += 1) {
		const known = await mine.executeTakeFirst();
		if (known) return known.code;
		await ctx.db
			.insertInto("referralCode")
			.values({ brandId: ctx.brand.id, memberId: actor.memberId, code: fresh() })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
	}
	throw new Error("no free code found");
}
