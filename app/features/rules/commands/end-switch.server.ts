import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { crisisSwitched } from "../events";
import { canSwitch } from "../policy";

/** Ends a crisis switch before its time. */
export async function endSwitch(ctx: Context, id: number) {
	await inTransaction(ctx, async (tx) => {
		const running = await tx.db
			.selectFrom("crisisSwitch")
			.leftJoin("thread", (join) =>
				join
					.onRef("thread.brandId", "=", "crisisSwitch.brandId")
					.onRef("thread.id", "=", "crisisSwitch.threadId"),
			)
			.select(["crisisSwitch.kind", "startedBy", "endsAt"])
			.select((eb) => eb.fn.coalesce("crisisSwitch.categoryId", "thread.categoryId").as("categoryId"))
			.where("crisisSwitch.brandId", "=", tx.brand.id)
			.where("crisisSwitch.id", "=", id)
			.where("endedAt", "is", null)
			.where("endsAt", ">", tx.now)
			.forUpdate("crisisSwitch")
			.executeTakeFirst();
		if (running && !canSwitch(tx.actor, running.categoryId))
			throw new DomainError("forbidden", "errors:not-allowed");
		if (!running) throw new DomainError("not-found", "errors:screening.switch-gone");
		await tx.db
			.updateTable("crisisSwitch")
			.set({ endedAt: tx.now })
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", id)
			.execute();
		await writeAudit(tx, {
			act: "crisis-switch.ended",
			subjectKind: "crisis-switch",
			subjectId: id,
			before: running,
			after: { endedAt: tx.now },
		});
		await record(tx, crisisSwitched, { switchId: id, kind: running.kind, on: false });
	});
}
