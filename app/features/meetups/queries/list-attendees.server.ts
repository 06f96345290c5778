import type { Context } from "~/platform/context";

export interface Attendee {
	handle: string;
	name: string;
	avatarId: number | null;
	state: "coming" | "attended";
}

/** Who comes, or was there, in the order in which they said so. For members: visitors get the number. */
export async function listAttendees(
	ctx: Context,
	id: number,
	{ limit, state }: { limit: number; state?: Attendee["state"] },
): Promise<Attendee[]> {
	return ctx.db
		.selectFrom("meetupAttendance as w")
		.innerJoin("member as m", (join) =>
			join.onRef("m.brandId", "=", "w.brandId").onRef("m.id", "=", "w.memberId"),
		)
		.select(["m.handle", "m.displayName as name", "m.avatarId", "w.state"])
		.where("w.brandId", "=", ctx.brand.id)
		.where("w.meetupId", "=", id)
		.$if(state !== undefined, (query) => query.where("w.state", "=", state as Attendee["state"]))
		.orderBy("w.at")
		.orderBy("w.memberId")
		.limit(limit)
		.execute();
}
