import type { TestForum } from "./forum";

/** A programme that asks for nothing, somebody who is in it, and a mission to take. */
export async function aProgramme(
	{ services: { pool } }: TestForum,
	brandId: number,
	memberId: number,
): Promise<{ mission: number }> {
	await pool.query("insert into ambassador_programme (brand_id, enabled) values ($1, true)", [brandId]);
	await pool.query(
		"insert into ambassador_tier (brand_id, tier, icon) select $1, tier, 'star' from generate_series(1, 3) tier",
		[brandId],
	);
	await pool.query(
		`insert into ambassador_term (brand_id, member_id, tier, state, source, offered_at, since, starts_at, ends_at)
		values ($1, $2, 1, 'active', 'invitation', now(), now(), now(), now() + interval '1 year')`,
		[brandId, memberId],
	);
	await pool.query("update member set tier = 1 where brand_id = $1 and id = $2", [brandId, memberId]);
	const { rows } = await pool.query<{ mission: number }>(
		`insert into ambassador_mission (brand_id, title, document, body_html, tier, set_at)
		values ($1, 'Walk', '{}', '', 1, now()) returning id as mission`,
		[brandId],
	);
	return rows[0] as { mission: number };
}
