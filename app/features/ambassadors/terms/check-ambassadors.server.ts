import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { tiersSaid } from "./write-tiers.server";

/** How many members have another tier, or other words, than their terms say; zero where all is right. */
export async function checkAmbassadors(ctx: Context): Promise<{ tiers: number }> {
	const { rows } = await sql<{ tiers: number }>`
		select count(*) as tiers from (${tiersSaid(ctx.brand.id, null)}) said
		join member m on m.brand_id = ${ctx.brand.id} and m.id = said.member_id
		where (m.tier, m.alumni) is distinct from (said.tier, said.alumni)
	`.execute(ctx.db);
	return { tiers: rows[0]?.tiers ?? 0 };
}
