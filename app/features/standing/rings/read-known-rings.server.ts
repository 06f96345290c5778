import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";

export interface KnownRing {
	id: number;
	/** As they were when somebody judged it, else as they were found. */
	members: number[];
	inside: number;
	verdict: "released" | "refused" | null;
	foundAt: Date;
}

/** What was found before; locked, so that no verdict is given meanwhile. */
export async function readKnownRings(tx: WriteContext): Promise<KnownRing[]> {
	const { rows } = await sql<KnownRing>`
		select r.id, r.verdict, r.found_at, coalesce(r.reviewed_inside, r.inside) as inside,
			(select coalesce(json_agg(m.member_id), '[]') from standing_ring_member m where m.brand_id = r.brand_id and m.ring_id = r.id) as members
		from standing_ring r where r.brand_id = ${tx.brand.id} order by r.id for update
	`.execute(tx.db);
	return rows;
}
