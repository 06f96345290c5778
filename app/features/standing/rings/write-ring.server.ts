import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import type { FoundRing } from "./read-gifts.server";

/** Keeps a ring as it was found, to be looked at; in the place of what was known of it. */
export async function writeRing(tx: WriteContext, found: FoundRing, knownAs: number | null): Promise<void> {
	const { members, inside, given, got, firstAt, lastAt, pairs } = found;
	const figures = { foundAt: tx.now, inside, given, got, firstAt, lastAt };
	const open = { verdict: null, reviewedBy: null, reviewedAt: null, reviewedInside: null };
	const id = knownAs ?? (await insert(tx, figures));
	if (knownAs !== null)
		await tx.db
			.updateTable("standingRing")
			.set({ ...figures, ...open })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.execute();
	// Their gifts go with them.
	await tx.db
		.deleteFrom("standingRingMember")
		.where("brandId", "=", tx.brand.id)
		.where("ringId", "=", id)
		.execute();
	await sql`
		insert into standing_ring_member (brand_id, ring_id, member_id)
		select ${tx.brand.id}, ${id}, member_id from unnest(${members}::bigint[]) member_id
	`.execute(tx.db);
	await sql`
		insert into standing_ring_gift (brand_id, ring_id, giver_id, member_id, gifts)
		select ${tx.brand.id}, ${id}, "giverId", "memberId", gifts
		from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as pair ("giverId" bigint, "memberId" bigint, gifts integer)
	`.execute(tx.db);
}

type Figures = Omit<FoundRing, "members" | "pairs"> & { foundAt: Date };

async function insert(tx: WriteContext, figures: Figures): Promise<number> {
	const { id } = await tx.db
		.insertInto("standingRing")
		.values({ brandId: tx.brand.id, ...figures })
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}
