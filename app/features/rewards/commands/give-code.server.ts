import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";

/** Ties a free code to an approved claim of a reward of codes: nothing is left to do, so it has arrived. False where it is no code. */
export async function giveCode(tx: WriteContext, claimId: number): Promise<boolean> {
	const { rows } = await sql`
		with wanted as (
			select c.brand_id, c.id, c.reward_id from claim c
			join reward r on r.brand_id = c.brand_id and r.id = c.reward_id and r.is_code
			where c.brand_id = ${tx.brand.id} and c.id = ${claimId}
		),
		given as (
			update reward_code x set claim_id = wanted.id
			from wanted
			where x.brand_id = wanted.brand_id and x.reward_id = wanted.reward_id and x.code = (
				select f.code from reward_code f
				where f.brand_id = wanted.brand_id and f.reward_id = wanted.reward_id and f.claim_id is null
				order by f.code limit 1 for update skip locked)
			returning wanted.id
		)
		update claim c set state = 'received' from given where c.brand_id = ${tx.brand.id} and c.id = given.id
		returning c.id
	`.execute(tx.db);
	return rows.length > 0;
}
