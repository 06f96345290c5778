import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { requireAmbassador } from "./require-ambassador";

/** Takes a mission. Of many who take the last place at once one has it. */
export async function takeMission(ctx: Context, id: number): Promise<void> {
	await inTransaction(ctx, async (tx) => {
		const { memberId, tier } = await requireAmbassador(tx);
		const mission = await tx.db
			.selectFrom("ambassadorMission")
			.select(["tier", "until", "places", "taken", "closedAt"])
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.forUpdate()
			.executeTakeFirst();
		if (!mission || mission.tier > tier)
			throw new DomainError("not-found", "errors:ambassadors.mission-gone");
		if (mission.closedAt || (mission.until && mission.until <= tx.now))
			throw new DomainError("conflict", "errors:ambassadors.mission-over");
		const task = await tx.db
			.insertInto("ambassadorTask")
			.values({ brandId: tx.brand.id, missionId: id, memberId, takenAt: tx.now })
			.onConflict((conflict) => conflict.doNothing())
			.returning("missionId")
			.executeTakeFirst();
		if (!task) throw new DomainError("conflict", "errors:ambassadors.taken-already");
		if (mission.places !== null && mission.taken >= mission.places)
			throw new DomainError("conflict", "errors:ambassadors.no-place");
		await tx.db
			.updateTable("ambassadorMission")
			.set((eb) => ({ taken: eb("taken", "+", 1) }))
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.execute();
	});
}
