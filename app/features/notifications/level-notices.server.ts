import { sql } from "kysely";
import { levelChanged } from "~/features/standing/events";
import { subscribe } from "~/platform/events/subscriptions";

/** Who reached a level, or was given a higher one, hears of it in the forum. What was lost stands on the page of points. */
export const tellOfLevel = subscribe(
	"notifications.tell-of-level",
	levelChanged,
	async (tx, { memberId, from, to, quiet }, eventId) => {
		if (quiet || to <= from) return;
		await sql`
			insert into notification (brand_id, member_id, event_id, kind, path, created_at)
			select brand_id, id, ${eventId}::bigint, 'level-gained', '/m/' || handle || '/standing', ${tx.now}::timestamptz
			from member where brand_id = ${tx.brand.id} and id = ${memberId}
			on conflict do nothing
		`.execute(tx.db);
	},
);
