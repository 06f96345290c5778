import type { ByLocale } from "~/platform/by-locale";
import type { Context } from "~/platform/context";

export interface Reward {
	id: number;
	name: ByLocale;
	text: ByLocale;
	price: number;
	minTier: number;
	stock: number | null;
	perMember: number;
	isCode: boolean;
	needsAddress: boolean;
	needsApproval: boolean;
	enabled: boolean;
}

/** What a brand gives, cheapest first; with those that are switched off where `all`. */
export async function listRewards(ctx: Context, { all = false } = {}): Promise<Reward[]> {
	const rows = await ctx.db
		.selectFrom("reward")
		.select([
			"id",
			"name",
			"text",
			"price",
			"minTier",
			"stock",
			"perMember",
			"isCode",
			"needsAddress",
			"needsApproval",
			"enabled",
		])
		.where("brandId", "=", ctx.brand.id)
		.$if(!all, (query) => query.where("enabled", "=", true))
		.orderBy("price")
		.orderBy("id")
		.limit(200)
		.execute();
	return rows as Reward[];
}
