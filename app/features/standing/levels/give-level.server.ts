import { sql } from "kysely";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { type Actor, isStaff } from "~/platform/identity";
import { levelChanged } from "../events";
import { takeTurn } from "../take-turn.server";
import { tellPages } from "../tell-pages.server";

interface Held {
	memberId: number;
	level: number;
	reached: number;
	locked: boolean;
}

/** Gives a level, or fixes the one that a member has: it holds until the team takes that back. With the reason, which its member reads. */
export async function giveLevel(
	ctx: Context,
	memberId: number,
	{ level, reason }: { level: number; reason: string },
): Promise<void> {
	await change(ctx, memberId, async (tx, actor, held) => {
		const lock = { level, reason, lockedBy: actor.memberId, lockedAt: tx.now };
		await tx.db
			.insertInto("levelLock")
			.values({ brandId: tx.brand.id, memberId, ...lock })
			.onConflict((conflict) => conflict.columns(["brandId", "memberId"]).doUpdateSet(lock))
			.execute();
		await move(tx, held, { to: level, cause: "given", reason });
	});
}

/** Takes back what the team gave or fixed: from then on the level is what the member reached. */
export async function unlockLevel(ctx: Context, memberId: number, reason: string): Promise<void> {
	await change(ctx, memberId, async (tx, _actor, held) => {
		if (!held.locked) throw new DomainError("conflict", "errors:levels.not-locked");
		await tx.db
			.deleteFrom("levelLock")
			.where("brandId", "=", tx.brand.id)
			.where("memberId", "=", memberId)
			.execute();
		await move(tx, held, { to: held.reached, cause: "unlocked", reason });
	});
}

async function change(
	ctx: Context,
	memberId: number,
	act: (tx: WriteContext, actor: Actor, held: Held) => Promise<void>,
) {
	const { actor } = ctx;
	if (!actor || !isStaff(actor)) throw new DomainError("forbidden", "errors:not-allowed");
	if (!ctx.brand.levels.shown) throw new DomainError("not-found", "errors:levels.off");
	await inTransaction(ctx, async (tx) => {
		await takeTurn(tx);
		await act(tx, actor, await hold(tx, memberId));
		await tellPages(tx, [memberId]);
	});
}

async function hold(tx: WriteContext, memberId: number): Promise<Held> {
	const { rows } = await sql<Held & { role: string }>`
		select m.id as member_id, m.role, m.level, coalesce(s.reached, 1) as reached, l.member_id is not null as locked
		from member m
		left join level_state s on s.brand_id = m.brand_id and s.member_id = m.id
		left join level_lock l on l.brand_id = m.brand_id and l.member_id = m.id
		where m.brand_id = ${tx.brand.id} and m.id = ${memberId} and m.erased_at is null
	`.execute(tx.db);
	if (!rows[0]) throw new DomainError("not-found", "errors:member-gone");
	if (rows[0].role !== "member") throw new DomainError("forbidden", "errors:levels.staff");
	return rows[0];
}

interface Step {
	to: number;
	cause: "given" | "unlocked";
	reason: string;
}

async function move(tx: WriteContext, { memberId, level: from }: Held, { to, cause, reason }: Step) {
	const place = { brandId: tx.brand.id, memberId };
	await tx.db
		.updateTable("member")
		.set({ level: to })
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", memberId)
		.execute();
	await tx.db
		.insertInto("levelChange")
		.values({
			...place,
			fromLevel: from,
			toLevel: to,
			cause,
			reason,
			changedBy: tx.actor?.memberId ?? null,
			changedAt: tx.now,
		})
		.execute();
	await writeAudit(tx, {
		act: `level.${cause}`,
		subjectKind: "member",
		subjectId: memberId,
		before: { level: from },
		after: { level: to, reason },
	});
	if (from !== to) await record(tx, levelChanged, { memberId, from, to, quiet: false });
}
