import type { Context } from "~/platform/context";

const PAGE = 50;

/** Staff first, then everybody by handle from a given one on; for the owner's list of roles. */
export async function listMembers(ctx: Context, { from = "" }: { from?: string }) {
	const members = ctx.db
		.selectFrom("member")
		.select(["id", "handle", "displayName", "role", "postCount", "createdAt"])
		.where("brandId", "=", ctx.brand.id);
	const staff = await members
		.where("role", "<>", "member")
		.orderBy("role", "desc")
		.orderBy("id")
		.limit(200)
		.execute();
	const others = await members
		.where("role", "=", "member")
		.where("erasedAt", "is", null)
		.where("handle", ">=", from.toLowerCase())
		.orderBy("handle")
		.limit(PAGE + 1)
		.execute();
	return { staff, members: others.slice(0, PAGE), next: others[PAGE]?.handle ?? null };
}
