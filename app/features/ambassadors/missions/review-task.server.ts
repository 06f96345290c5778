import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import type { reviewingTask } from "../contract";
import { missionDecided } from "../events";
import { requireProgramme } from "../programme/read-programme.server";
import { requireManager } from "../require-manager";

/** Accepts what was handed in, or returns it with a sentence. What was changed meanwhile has to be seen first. */
export async function reviewTask(ctx: Context, input: z.output<typeof reviewingTask>): Promise<void> {
	requireManager(ctx);
	const { mission, member, version, outcome, note } = input;
	if (outcome === "returned" && !note.trim())
		throw new DomainError("invalid", "errors:invalid", { fields: { note: { key: "errors:field.empty" } } });
	await inTransaction(ctx, async (tx) => {
		await requireProgramme(tx);
		const decided = await tx.db
			.updateTable("ambassadorTask")
			.set((eb) => ({
				state: outcome,
				note,
				decidedBy: tx.actor?.memberId ?? null,
				decidedAt: tx.now,
				version: eb("version", "+", 1),
			}))
			.where("brandId", "=", tx.brand.id)
			.where("missionId", "=", mission)
			.where("memberId", "=", member)
			.where("state", "=", "handed-in")
			.where("version", "=", version)
			.returning("missionId")
			.executeTakeFirst();
		if (!decided) throw new DomainError("conflict", "errors:ambassadors.task-changed");
		const { title } = await tx.db
			.selectFrom("ambassadorMission")
			.select("title")
			.where("brandId", "=", tx.brand.id)
			.where("id", "=", mission)
			.executeTakeFirstOrThrow();
		await record(tx, missionDecided, {
			memberId: member,
			missionId: mission,
			title,
			outcome,
			words: note,
		});
		await writeAudit(tx, {
			act: `mission.${outcome}`,
			subjectKind: "member",
			subjectId: member,
			after: { mission, note },
		});
	});
}
