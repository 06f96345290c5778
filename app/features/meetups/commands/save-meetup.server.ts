import { getThread } from "~/features/threads/index.server";
import { writeAudit } from "~/platform/audit/write-audit.server";
import { type Context, inTransaction, type WriteContext } from "~/platform/context";
import { DomainError, isDomainError } from "~/platform/errors";
import { record } from "~/platform/events/record.server";
import { readMarkdown } from "~/platform/rich-text/read-markdown";
import { renderDocument } from "~/platform/rich-text/render";
import { validateDocument } from "~/platform/rich-text/validate";
import type { MeetupInput } from "../contract";
import { meetupMoved, meetupSaved } from "../events";
import { lockMeetup } from "../lock-meetup.server";
import { requireManager } from "../require-manager";

/** Plans an event, or changes one that was not cancelled. Returns its id. */
export async function saveMeetup(ctx: Context, input: MeetupInput): Promise<number> {
	const by = requireManager(ctx);
	if (input.thread !== null) await requireThread(ctx, input.thread);
	return inTransaction(ctx, async (tx) => {
		const id = input.id === null ? await plan(tx, input, by) : await change(tx, input, input.id);
		await record(tx, meetupSaved, { meetupId: id });
		await writeAudit(tx, {
			act: input.id === null ? "meetup.planned" : "meetup.changed",
			subjectKind: "meetup",
			subjectId: id,
			after: input,
		});
		return id;
	});
}

async function requireThread(ctx: Context, thread: number) {
	try {
		await getThread(ctx, thread);
	} catch (error) {
		throw isDomainError(error) ? wrong("thread", "errors:thread-gone") : error;
	}
}

const rowOf = ({ title, text, startsAt, endsAt, place, link, thread, capacity }: MeetupInput, now: Date) => ({
	title,
	text,
	bodyHtml: renderDocument(validateDocument(readMarkdown(text))),
	startsAt,
	endsAt,
	place,
	link,
	threadId: thread,
	capacity,
	changedAt: now,
});

async function plan(tx: WriteContext, input: MeetupInput, by: number): Promise<number> {
	const { id } = await tx.db
		.insertInto("meetup")
		.values({ ...rowOf(input, tx.now), brandId: tx.brand.id, createdBy: by, createdAt: tx.now })
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

async function change(tx: WriteContext, input: MeetupInput, id: number): Promise<number> {
	const before = await lockMeetup(tx, id);
	if (before.cancelledAt) throw new DomainError("conflict", "errors:meetups.cancelled");
	if (before.attended > 0 && input.startsAt > tx.now) throw wrong("startsAt", "errors:meetups.was");
	if (input.capacity !== null && input.capacity < before.taken && input.capacity !== before.capacity)
		throw wrong("capacity", "errors:meetups.more-come", { count: before.taken });
	await tx.db
		.updateTable("meetup")
		.set((eb) => ({ ...rowOf(input, tx.now), revision: eb("revision", "+", 1) }))
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", id)
		.execute();
	if (before.attended > 0 && dayOf(before.startsAt) !== dayOf(input.startsAt))
		await record(tx, meetupMoved, { meetupId: id });
	return id;
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

const wrong = (field: string, key: string, params?: Record<string, number>) =>
	new DomainError("invalid", "errors:invalid", { fields: { [field]: { key, params } } });
