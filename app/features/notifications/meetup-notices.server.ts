import { sql } from "kysely";
import { meetupCancelled } from "~/features/meetups/events";
import { subscribe } from "~/platform/events/subscriptions";

/** Who was coming hears that it does not take place. */
export const tellOfCancelledMeetup = subscribe(
	"notifications.tell-of-cancelled-meetup",
	meetupCancelled,
	async (tx, { meetupId }, eventId) => {
		await sql`
			insert into notification (brand_id, member_id, event_id, kind, path, created_at)
			select w.brand_id, w.member_id, ${eventId}::bigint, 'meetup-cancelled', '/meetups/' || w.meetup_id, ${tx.now}::timestamptz
			from meetup_attendance w
			where w.brand_id = ${tx.brand.id} and w.meetup_id = ${meetupId} and w.member_id is distinct from ${tx.actor?.memberId ?? null}::bigint
			order by w.member_id
			on conflict do nothing
		`.execute(tx.db);
	},
);
