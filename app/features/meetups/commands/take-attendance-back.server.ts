import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { meetupAttendedUndone } from "../events";
import { lockMeetup } from "../lock-meetup.server";
import { requireManager } from "../require-manager";

/** Takes back that somebody was there: whoever had said that they come has said so still. */
export async function takeAttendanceBack(ctx: Context, id: number, handle: string): Promise<void> {
	requireManager(ctx);
	await inTransaction(ctx, async (tx) => {
		await lockMeetup(tx, id);
		const seen = await tx.db
			.selectFrom("meetupAttendance")
			.innerJoin("member", (join) =>
				join
					.onRef("member.brandId", "=", "meetupAttendance.brandId")
					.onRef("member.id", "=", "meetupAttendance.memberId"),
			)
			.select(["memberId", "saidAt"])
			.where("meetupAttendance.brandId", "=", tx.brand.id)
			.where("meetupId", "=", id)
			.where("state", "=", "attended")
			.where("member.handle", "=", handle)
			.executeTakeFirst();
		if (!seen) throw new DomainError("not-found", "errors:meetups.not-seen");
		await undo(tx, id, seen);
		const { memberId } = seen;
		await record(tx, meetupAttendedUndone, { meetupId: id, memberId });
		await writeAudit(tx, {
			act: "meetup.attendance-undone",
			subjectKind: "member",
			subjectId: memberId,
			before: { meetup: id },
		});
	});
}

async function undo(
	tx: WriteContext,
	id: number,
	{ memberId, saidAt }: { memberId: number; saidAt: Date | null },
) {
	if (saidAt === null)
		await tx.db
			.deleteFrom("meetupAttendance")
			.where("brandId", "=", tx.brand.id)
			.where("meetupId", "=", id)
			.where("memberId", "=", memberId)
			.execute();
	else
		await tx.db
			.updateTable("meetupAttendance")
			.set({ state: "coming", at: saidAt, confirmedBy: null })
			.where("brandId", "=", tx.brand.id)
			.where("meetupId", "=", id)
			.where("memberId", "=", memberId)
			.execute();
}
