import { defineFeature } from "~/platform/events/subscriptions";

export const discourseConnect = defineFeature({
	name: "discourse-connect",
	timers: [
		{
			name: "discourse-connect.forget",
			cron: "23 * * * *",
			async run({ db, now }) {
				await db.deleteFrom("connectNonce").where("expiresAt", "<", now).execute();
			},
		},
	],
});
