import { sql } from "kysely";
import type { Context } from "~/platform/context";
import type { Badge } from "./contract";

/** The brand's badges, in the order in which they were made. */
export async function listBadges({ db, brand }: Pick<Context, "db" | "brand">): Promise<Badge[]> {
	const { rows } = await sql<Badge>`
		select id, slug, measure, threshold, category_id, since::text, until::text, repeatable, auto_revoke, icon, name, text,
			built_in, enabled, grant_count
		from badge where brand_id = ${brand.id} order by id
	`.execute(db);
	return rows;
}
