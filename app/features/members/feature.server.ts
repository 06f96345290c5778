import { defineFeature } from "~/platform/events/subscriptions";
import { dropFile } from "./erasure/drop-file.server";
import { fetchAvatar } from "./fetch-avatar.server";
import { sendConfirmMail, sendKnownAccountMail, sendResetMail } from "./jobs.server";

export const members = defineFeature({
	name: "members",
	jobs: [dropFile, fetchAvatar, sendConfirmMail, sendKnownAccountMail, sendResetMail],
	timers: [
		{
			name: "members.forget-expired",
			cron: "17 3 * * *",
			async run({ db, now, services }) {
				await db.deleteFrom("accountSession").where("expiresAt", "<=", now).execute();
				await db.deleteFrom("accountToken").where("expiresAt", "<=", now).execute();
				await services.pool.query("delete from rate_limit where expire < $1", [now.getTime()]);
			},
		},
	],
});
