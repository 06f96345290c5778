import type { Context } from "~/platform/context";
import type { Passwords } from "../contract";

/** The site that signs members in, without its secret; undefined where there is none. */
export const findConsumer = (ctx: Context) =>
	ctx.db
		.selectFrom("connectConsumer")
		.select(["address", "passwords"])
		.where("brandId", "=", ctx.brand.id)
		.$narrowType<{ passwords: Passwords }>()
		.executeTakeFirst();
