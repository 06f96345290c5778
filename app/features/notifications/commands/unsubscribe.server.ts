import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { kinds, type MailKind } from "../contract";

/** Stops mails of one kind, or of all, for whoever holds the token of a mail. RFC 8058: without signing in. */
export async function unsubscribe(ctx: Context, token: string, kind: MailKind | null) {
	const member = await ctx.db
		.selectFrom("member")
		.select("id")
		.where("brandId", "=", ctx.brand.id)
		.where("mailToken", "=", token)
		.executeTakeFirst();
	if (!member) throw new DomainError("not-found", "errors:link-used");
	await ctx.db
		.insertInto("mailPreference")
		.values(
			(kind ? [kind] : kinds).map((each) => ({
				brandId: ctx.brand.id,
				memberId: member.id,
				kind: each,
				wanted: false,
			})),
		)
		.onConflict((conflict) =>
			conflict.columns(["brandId", "memberId", "kind"]).doUpdateSet({ wanted: false }),
		)
		.execute();
}
