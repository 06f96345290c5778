import { sql } from "kysely";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { meetupAttended } from "../events";
import { lockMeetup } from "../lock-meetup.server";
import { canMarkAttendance } from "../policy";
import { requireManager } from "../require-manager";

const HANDLE = /^[a-z0-9][a-z0-9_.-]{1,29}$/;
const MOST_NAMED = 20;

/**
 * Somebody of the team saw these members there, whether they had said that they come or not. Of handles that nobody has
 * it writes down none at all, and says which. Said again it changes nothing. Returns how many are new.
 */
export async function markAttendance(ctx: Context, id: number, handles: readonly string[]): Promise<number> {
	const by = requireManager(ctx);
	return inTransaction(ctx, async (tx) => {
		const meetup = await lockMeetup(tx, id);
		if (meetup.cancelledAt) throw new DomainError("conflict", "errors:meetups.cancelled");
		if (!canMarkAttendance(tx.actor, meetup, tx.now))
			throw new DomainError("conflict", "errors:meetups.not-begun");
		const members = await findAll(tx, handles);
		// In one order, so that two who write down the same people do not wait for each other.
		const { rows } = await sql<{ memberId: number }>`
			insert into meetup_attendance as had (brand_id, meetup_id, member_id, state, at, confirmed_by)
			select ${tx.brand.id}::bigint, ${id}::bigint, member_id, 'attended', ${tx.now}::timestamptz, ${by}::bigint
			from unnest(${members}::bigint[]) seen (member_id) order by member_id
			on conflict (brand_id, meetup_id, member_id) do update
				set state = 'attended', at = excluded.at, confirmed_by = excluded.confirmed_by
				where had.state <> 'attended'
			returning had.member_id as "memberId"
		`.execute(tx.db);
		const fresh = rows.map(({ memberId }) => memberId).sort((one, other) => one - other);
		for (const memberId of fresh) await record(tx, meetupAttended, { meetupId: id, memberId });
		if (fresh.length > 0)
			await writeAudit(tx, {
				act: "meetup.attendance-marked",
				subjectKind: "meetup",
				subjectId: id,
				after: { members: fresh },
			});
		return fresh.length;
	});
}

async function findAll(tx: WriteContext, handles: readonly string[]): Promise<number[]> {
	const known = await tx.db
		.selectFrom("member")
		.select(["id", "handle"])
		.where("brandId", "=", tx.brand.id)
		.where("erasedAt", "is", null)
		.where("handle", "in", ["", ...handles.filter((handle) => HANDLE.test(handle))])
		.execute();
	const there = new Set(known.map(({ handle }) => handle));
	const unknown = handles.filter((handle) => !there.has(handle));
	if (unknown.length > 0) throw nobodyHas(unknown);
	return known.map(({ id }) => id);
}

/** Names them, so that they can be put right in the list. */
function nobodyHas(handles: string[]) {
	const named = handles.slice(0, MOST_NAMED).map((handle) => [...handle].slice(0, 40).join(""));
	const names = named.join(", ") + (handles.length > MOST_NAMED ? ", …" : "");
	return new DomainError("invalid", "errors:invalid", {
		fields: { handles: { key: "errors:meetups.unknown", params: { names } } },
	});
}
