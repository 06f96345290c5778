import type { Context } from "~/platform/context";

/** Members whose handle begins with a few letters, for the list behind @. */
export async function suggestMembers(ctx: Context, start: string) {
	const prefix = start
		.toLowerCase()
		.replace(/[^a-z0-9_.-]/g, "")
		.slice(0, 30);
	if (!ctx.actor || !prefix) return [];
	return ctx.db
		.selectFrom("member")
		.select(["id", "handle", "displayName"])
		.where("brandId", "=", ctx.brand.id)
		.where("erasedAt", "is", null)
		.where("handle", ">=", prefix)
		.where("handle", "<", `${prefix}~`)
		.orderBy("handle")
		.limit(8)
		.execute();
}
