import { sql } from "kysely";
import type { WriteContext } from "~/platform/context";
import type { MailKind } from "./contract";
import { sendNotificationMail } from "./send-mail.server";

interface Notice {
	eventId: number;
	kind: MailKind;
	threadId: number;
	postId: number | null;
	/** Null for the moderators of the brand: none of them is named. */
	actorId: number | null;
	/** Members to tell; of the watchers of the thread where absent. */
	memberIds?: number[];
}

/**
 * Tells members once per event: the first kind told wins, so ask for the most personal one first. Who may not read
 * the thread's category, who did it, and who does not watch any more is left out in the same statement.
 */
export async function notify(
	tx: WriteContext,
	{ eventId, kind, threadId, postId, actorId, memberIds }: Notice,
) {
	if (memberIds?.length === 0) return;
	const recipients = memberIds
		? sql`select unnest(${memberIds}::bigint[]) as member_id`
		: sql`select member_id from thread_watch w where w.brand_id = ${tx.brand.id} and w.thread_id = ${threadId} and w.watching`;
	await sql`
		with recipients as (${recipients}), told as (
			insert into notification (brand_id, member_id, event_id, kind, thread_id, post_id, actor_id, created_at)
			select m.brand_id, m.id, ${eventId}, ${kind}, t.id, ${postId}, ${actorId}, ${tx.now}
			from recipients r
			join member m on m.brand_id = ${tx.brand.id} and m.id = r.member_id and m.id is distinct from ${actorId}::bigint
				and m.erased_at is null
			join thread t on t.brand_id = m.brand_id and t.id = ${threadId} and t.visibility = 'published'
			join category c on c.brand_id = t.brand_id and c.id = t.category_id
				and may_read(c.readable_by, m.role, m.tier)
			on conflict do nothing
			returning brand_id, id, member_id
		)
		select graphile_worker.add_job(${sendNotificationMail.name}, json_build_object('brandId', told.brand_id, 'notificationId', told.id))
		from told
		join member m on m.brand_id = told.brand_id and m.id = told.member_id
		join account a on a.id = m.account_id and a.email_verified_at is not null
		left join mail_preference p on p.brand_id = m.brand_id and p.member_id = m.id and p.kind = ${kind}
		where coalesce(p.wanted, true)
	`.execute(tx.db);
}

/** From now on the member hears of replies, unless they said once that they do not want to. */
export async function watch(tx: WriteContext, threadId: number, memberId: number) {
	await tx.db
		.insertInto("threadWatch")
		.values({ brandId: tx.brand.id, threadId, memberId })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
