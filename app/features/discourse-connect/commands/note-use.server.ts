import type { Context } from "~/platform/context";

/** When a site asked last, to the minute: a busy one need not wait for its own row. */
export const noteUse = (ctx: Context, origin: string) =>
	ctx.db
		.updateTable("connectSite")
		.set({ lastUsedAt: ctx.now })
		.where("brandId", "=", ctx.brand.id)
		.where("origin", "=", origin)
		.where((eb) =>
			eb.or([eb("lastUsedAt", "is", null), eb("lastUsedAt", "<", new Date(ctx.now.getTime() - 60_000))]),
		)
		.execute();
