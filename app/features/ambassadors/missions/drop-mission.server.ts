import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { requireProgramme } from "../programme/read-programme.server";

/** Gives a mission back that was not accepted yet: its place is free again. */
export async function dropMission(ctx: Context, id: number): Promise<void> {
	const { actor } = ctx;
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	await inTransaction(ctx, async (tx) => {
		await requireProgramme(tx);
		// The mission before its tasks, as when it is taken.
		await tx.db
			.selectFrom("ambassadorMission")
			.select("id")
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.forUpdate()
			.execute();
		const { numDeletedRows } = await tx.db
			.deleteFrom("ambassadorTask")
			.where("brandId", "=", tx.brand.id)
			.where("missionId", "=", id)
			.where("memberId", "=", actor.memberId)
			.where("state", "<>", "accepted")
			.executeTakeFirst();
		if (Number(numDeletedRows) === 0) throw new DomainError("not-found", "errors:ambassadors.mission-gone");
		await tx.db
			.updateTable("ambassadorMission")
			.set((eb) => ({ taken: eb("taken", "-", 1) }))
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.execute();
	});
}
