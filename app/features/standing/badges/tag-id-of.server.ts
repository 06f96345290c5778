import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { slugOf } from "~/platform/slug";

/** The tag that an owner wrote, by its name or as its address says it; `invalid` where nobody has used it yet. */
export async function tagIdOf({ db, brand }: Context, tag: string | null): Promise<number | null> {
	if (tag === null) return null;
	const { rows } = await sql<{ id: number }>`
		select id from tag where brand_id = ${brand.id} and (lower(name) = lower(${tag}) or slug = ${slugOf(tag)})
		order by lower(name) = lower(${tag}) desc, id limit 1
	`.execute(db);
	if (!rows[0])
		throw new DomainError("invalid", "errors:invalid", { fields: { tag: { key: "errors:tag-gone" } } });
	return rows[0].id;
}
