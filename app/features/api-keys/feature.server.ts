import { defineFeature } from "~/platform/events/subscriptions";
import { dropKeys } from "./erasure.server";

const DAY_MS = 24 * 3_600_000;

export const apiKeys = defineFeature({
	name: "api-keys",
	immediate: [dropKeys],
	timers: [
		{
			name: "api-keys.forget-idempotency-keys",
			cron: "41 3 * * *",
			async run({ db, now }) {
				await db
					.deleteFrom("idempotencyKey")
					.where("createdAt", "<", new Date(now.getTime() - DAY_MS))
					.execute();
			},
		},
	],
});
