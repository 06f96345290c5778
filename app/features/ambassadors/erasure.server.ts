import { sql } from "kysely";
import { memberErased } from "~/features/members/events";
import type { WriteContext } from "~/platform/context";
import { subscribe } from "~/platform/events/subscriptions";
import { closeTerm } from "./terms/close-term.server";
import { findPresentTerm } from "./terms/find-present-term.server";

/** The term ends, what they wrote about themselves goes, and missions that they took are free again. */
export const leaveForGood = subscribe(
	"ambassadors.leave-for-good",
	memberErased,
	async (tx, { memberId }) => {
		const term = await findPresentTerm(tx, memberId);
		if (term) await closeTerm(tx, { id: term.id, memberId }, "ended");
		await tx.db
			.updateTable("ambassadorTerm")
			.set({ message: "", waived: "" })
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", memberId)
			.execute();
		await sql`
		update ambassador_application set answers = '[]', reason = '', later_until = null, version = version + 1,
			state = case when state = 'waiting' then 'withdrawn' else state end
		where brand_id = ${tx.brand.id} and member_id = ${memberId}
	`.execute(tx.db);
		for (const table of ["ambassadorAcceptance", "ambassadorPreference"] as const)
			await tx.db
				.deleteFrom(table)
				.where("brandId", "=", tx.brand.id)
				.where("memberId", "=", memberId)
				.execute();
		await giveMissionsBack(tx, memberId);
	},
);

/** The missions before their tasks, as when they are taken. */
async function giveMissionsBack(tx: WriteContext, memberId: number) {
	await sql`
		select from ambassador_mission m
		where m.brand_id = ${tx.brand.id} and exists (
			select from ambassador_task t where t.brand_id = m.brand_id and t.mission_id = m.id and t.member_id = ${memberId})
		order by m.id for update
	`.execute(tx.db);
	await sql`
		with dropped as (
			delete from ambassador_task
			where brand_id = ${tx.brand.id} and member_id = ${memberId} and state <> 'accepted' returning mission_id
		)
		update ambassador_mission m set taken = taken - 1 from dropped
		where m.brand_id = ${tx.brand.id} and m.id = dropped.mission_id
	`.execute(tx.db);
	await sql`
		update ambassador_task set evidence = '', links = '[]', note = ''
		where brand_id = ${tx.brand.id} and member_id = ${memberId}
	`.execute(tx.db);
}
