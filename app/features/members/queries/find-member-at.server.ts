import type { Context } from "~/platform/context";

/** The member behind a confirmed mail address, and whether the brand's own site knows them by a subject already. */
export const findMemberAt = (ctx: Context, address: string) =>
	ctx.db
		.selectFrom("account as a")
		.innerJoin("member as m", "m.accountId", "a.id")
		.leftJoin("ssoIdentity as i", (join) =>
			join.onRef("i.brandId", "=", "m.brandId").onRef("i.memberId", "=", "m.id"),
		)
		.select(["m.id", "m.role", "i.subject"])
		.where("m.brandId", "=", ctx.brand.id)
		.where("a.email", "=", address)
		.where("a.emailVerifiedAt", "is not", null)
		.executeTakeFirst();
