import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import type { Actor } from "~/platform/identity";
import { lockMeetup } from "../lock-meetup.server";
import { isOpen, mayCome } from "../policy";
import { requireMeetups } from "../queries/read-setting.server";

const A_MINUTE = { points: 30, seconds: 60 };

/**
 * A member says that they come, or not any more. The row of the event is the lock: of many who want the last place, one
 * gets it. That they were there is not theirs to say, nor to take back.
 */
export async function sayComing(ctx: Context, id: number, on: boolean): Promise<void> {
	const { memberId } = requireGuest(ctx);
	await requireMeetups(ctx);
	await ctx.services.limits.spend("meetups-minute", `${ctx.brand.id}:${memberId}`, A_MINUTE);
	await inTransaction(ctx, async (tx) => {
		const meetup = await lockMeetup(tx, id);
		if (meetup.cancelledAt) throw new DomainError("conflict", "errors:meetups.cancelled");
		if (!isOpen(meetup, tx.now)) throw new DomainError("conflict", "errors:meetups.over");
		if (on) await come(tx, meetup, memberId);
		else await stay(tx, id, memberId);
	});
}

function requireGuest({ actor, brand }: Context): Actor {
	if (!actor) throw new DomainError("forbidden", "errors:sign-in-first");
	if (mayCome(actor, brand)) return actor;
	throw new DomainError("forbidden", actor.restriction ? "errors:not-allowed" : "errors:accept-rules-first");
}

async function come(
	tx: WriteContext,
	{ id, capacity, taken }: { id: number; capacity: number | null; taken: number },
	memberId: number,
) {
	const said = await tx.db
		.selectFrom("meetupAttendance")
		.select("state")
		.where("brandId", "=", tx.brand.id)
		.where("meetupId", "=", id)
		.where("memberId", "=", memberId)
		.executeTakeFirst();
	if (said) return;
	if (capacity !== null && taken >= capacity) throw new DomainError("conflict", "errors:meetups.full");
	await tx.db
		.insertInto("meetupAttendance")
		.values({ brandId: tx.brand.id, meetupId: id, memberId, state: "coming", at: tx.now, saidAt: tx.now })
		.execute();
}

const stay = (tx: WriteContext, id: number, memberId: number) =>
	tx.db
		.deleteFrom("meetupAttendance")
		.where("brandId", "=", tx.brand.id)
		.where("meetupId", "=", id)
		.where("memberId", "=", memberId)
		.where("state", "=", "coming")
		.execute();
