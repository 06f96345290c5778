import { sql } from "kysely";
import type { Timer } from "~/platform/events/subscriptions";

/** Once a day: what can no longer be appealed is closed. */
export const closeOldCases: Timer = {
	name: "moderation.close-old-cases",
	cron: "25 3 * * *",
	async run({ db, now }) {
		await sql`
			update moderation_case set state = 'closed', closed_at = ${now}
			where state = 'effective' and decided_at < ${now}::timestamptz - interval '6 months 1 day'
		`.execute(db);
	},
};
