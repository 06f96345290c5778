import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { prepared } from "~/platform/prepared";
import type { Badge } from "./contract";

/** The brand's badges, in the order in which they were made. */
export async function listBadges({ db, brand }: Pick<Context, "db" | "brand">): Promise<Badge[]> {
	const { rows } = await sql<Badge>`${prepared}
		select b.id, b.slug, b.measure, b.threshold, b.category_id, b.tag_id, t.name as tag, b.locale, b.since::text, b.until::text,
			b.repeatable, b.auto_revoke, b.icon, b.picture_id, b.name, b.text, b.built_in, b.enabled, b.nominable, b.grant_count
		from badge b left join tag t on t.brand_id = b.brand_id and t.id = b.tag_id
		where b.brand_id = ${brand.id} order by b.id
	`.execute(db);
	return rows;
}
