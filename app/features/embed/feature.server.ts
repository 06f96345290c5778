import type { Database } from "@db/connect";
import { defineFeature } from "~/platform/events/subscriptions";
import { endSessions } from "./erasure.server";

const HOUR_MS = 3_600_000;

export const embed = defineFeature({
	name: "embed",
	immediate: [endSessions],
	timers: [
		{
			name: "embed.forget",
			cron: "17 * * * *",
			run: async ({ db, now }) => forget(db, now),
		},
	],
});

/** What ended. A token lives five minutes: after an hour nobody can send it again, used or not. */
async function forget(db: Database, now: Date) {
	const before = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
	await db.deleteFrom("embedSession").where("expiresAt", "<", now).execute();
	await db.deleteFrom("signInAttempt").where("expiresAt", "<", now).execute();
	await db.deleteFrom("ssoTokenUse").where("usedAt", "<", before(1)).execute();
	await db.deleteFrom("embedPostKey").where("createdAt", "<", before(24)).execute();
}
