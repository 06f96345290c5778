import type { Context } from "~/platform/context";

export interface Accuracy {
	upheld: number;
	decided: number;
}

const RECENT = 100;

/** How often the last reports of a member were right. */
export async function readAccuracy(ctx: Pick<Context, "db" | "brand">, memberId: number): Promise<Accuracy> {
	const rows = await ctx.db
		.selectFrom("report")
		.select("outcome")
		.where("brandId", "=", ctx.brand.id)
		.where("reporterId", "=", memberId)
		.where("outcome", "is not", null)
		.orderBy("id", "desc")
		.limit(RECENT)
		.execute();
	return { upheld: rows.filter(({ outcome }) => outcome === "upheld").length, decided: rows.length };
}

/** From near 0 (never right) over 1 (unknown) to near 2 (always right): two imagined reports, one of them right, soften the start. */
export const weightOf = ({ upheld, decided }: Accuracy) => (2 * (upheld + 1)) / (decided + 2);
