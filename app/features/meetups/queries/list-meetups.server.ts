import { sql } from "kysely";
import type { Context } from "~/platform/context";
import { decodeCursor, type Page, timeAndId, toPage } from "~/platform/keyset";
import type { Side } from "../contract";

export interface MeetupRow {
	id: number;
	title: string;
	bodyHtml: string;
	startsAt: Date;
	endsAt: Date;
	place: string;
	link: string | null;
	capacity: number | null;
	/** Who said that they come, with those who were there. */
	taken: number;
	attended: number;
	cancelledAt: Date | null;
	cancelReason: string;
	/** What the actor has to do with it. */
	own: "coming" | "attended" | null;
}

const PAGE = 20;
/** None lasts longer: what began before cannot run any more. */
const LONGEST = sql`interval '336 hours'`;

export const meetupColumns = sql`h.id, h.title, h.body_html, h.starts_at, h.ends_at, h.place, h.link, h.capacity, h.taken, h.attended,
	h.cancelled_at, h.cancel_reason`;

/** The brand's events: those to come soonest first, with what runs now, or those that are over, newest first. */
export async function listMeetups(
	ctx: Context,
	{ when, cursor = null, limit = PAGE }: { when: Side; cursor?: string | null; limit?: number },
): Promise<Page<MeetupRow>> {
	const after = decodeCursor(cursor, timeAndId);
	const place = sql`(${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? 0}::bigint)`;
	const side =
		when === "upcoming"
			? sql`h.ends_at > ${ctx.now} and h.starts_at > ${ctx.now}::timestamptz - ${LONGEST}
				and ${after ? sql`(h.starts_at, h.id) > ${place}` : sql`true`} order by h.starts_at, h.id`
			: sql`h.ends_at <= ${ctx.now} and h.starts_at < ${ctx.now}
				and ${after ? sql`(h.starts_at, h.id) < ${place}` : sql`true`} order by h.starts_at desc, h.id desc`;
	const { rows } = await sql<MeetupRow>`
		select ${meetupColumns}, (select w.state from meetup_attendance w where w.brand_id = h.brand_id and w.meetup_id = h.id
			and w.member_id = ${ctx.actor?.memberId ?? 0}) as own
		from meetup h where h.brand_id = ${ctx.brand.id} and ${side} limit ${limit + 1}
	`.execute(ctx.db);
	return toPage(rows, limit, ({ startsAt, id }) => [startsAt.toISOString(), id]);
}
