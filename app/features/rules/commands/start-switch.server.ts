import type { z } from "zod";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import type { crisisSwitch } from "../contract";
import { crisisSwitched } from "../events";
import { canSwitch } from "../policy";

const LONGEST = 90 * 24 * 60 * 60 * 1_000;

/** Slows, holds, limits or closes the brand, a category or a thread until `endsAt`. Returns its id. */
export async function startSwitch(ctx: Context, input: z.output<typeof crisisSwitch>): Promise<number> {
	const { kind, threadId, amount, reason, endsAt } = input;
	if (+endsAt <= +ctx.now || +endsAt > +ctx.now + LONGEST) {
		throw new DomainError("invalid", "errors:invalid", {
			fields: { endsAt: { key: "errors:screening.switch-end" } },
		});
	}
	return inTransaction(ctx, async (tx) => {
		const { actor } = tx;
		const place = threadId === null ? input.categoryId : await categoryOf(tx, threadId);
		if (!actor || !canSwitch(actor, place)) throw new DomainError("forbidden", "errors:not-allowed");
		if (threadId === null && place !== null) await requireCategory(tx, place);
		const { id } = await tx.db
			.insertInto("crisisSwitch")
			.values({
				brandId: tx.brand.id,
				kind,
				categoryId: threadId === null ? place : null,
				threadId,
				amount,
				reason,
				startedBy: actor.memberId,
				startedAt: tx.now,
				endsAt,
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		await writeAudit(tx, {
			act: "crisis-switch.started",
			subjectKind: "crisis-switch",
			subjectId: id,
			after: { ...input, categoryId: threadId === null ? place : null },
		});
		await record(tx, crisisSwitched, { switchId: id, kind, on: true });
		return id;
	});
}

async function categoryOf(tx: WriteContext, threadId: number): Promise<number> {
	const thread = await tx.db
		.selectFrom("thread")
		.select("categoryId")
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", threadId)
		.executeTakeFirst();
	if (!thread) throw new DomainError("not-found", "errors:thread-gone");
	return thread.categoryId;
}

async function requireCategory(tx: WriteContext, id: number) {
	const category = await tx.db
		.selectFrom("category")
		.select("id")
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.executeTakeFirst();
	if (!category) throw new DomainError("not-found", "errors:category-gone");
}
