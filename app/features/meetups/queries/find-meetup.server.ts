import { sql } from "kysely";
import { getThread } from "~/features/threads/index.server";
import type { Context } from "~/platform/context";
import { DomainError, isDomainError } from "~/platform/errors";
import { type MeetupRow, meetupColumns } from "./list-meetups.server";

export interface MeetupView extends MeetupRow {
	/** As it was written, in Markdown. */
	text: string;
	threadId: number | null;
	/** Where it is talked about; null where the reader may not read that. */
	thread: { id: number; slug: string; title: string } | null;
	revision: number;
	changedAt: Date;
}

/** One of the brand's events. */
export async function findMeetup(ctx: Context, id: number): Promise<MeetupView> {
	const { rows } = await sql<Omit<MeetupView, "thread">>`
		select ${meetupColumns}, h.text, h.thread_id, h.revision, h.changed_at,
			(select w.state from meetup_attendance w where w.brand_id = h.brand_id and w.meetup_id = h.id
				and w.member_id = ${ctx.actor?.memberId ?? 0}) as own
		from meetup h where h.brand_id = ${ctx.brand.id} and h.id = ${id}
	`.execute(ctx.db);
	const [meetup] = rows;
	if (!meetup) throw new DomainError("not-found", "errors:meetups.gone");
	return { ...meetup, thread: meetup.threadId === null ? null : await readableThread(ctx, meetup.threadId) };
}

async function readableThread(ctx: Context, thread: number): Promise<MeetupView["thread"]> {
	try {
		const { id, slug, title } = await getThread(ctx, thread);
		return { id, slug, title };
	} catch (error) {
		if (isDomainError(error)) return null;
		throw error;
	}
}
