import { sql } from "kysely";
import { defineFeature, defineJob, type Timer } from "~/platform/events/subscriptions";
import { dropTexts } from "./erasure/drop-texts.server";
import { forgetName } from "./erasure/forget-name.server";
import { leaveConversation } from "./erasure/leave-conversation.server";
import { readLanguages } from "./languages/read-languages.server";
import { sweepPictures } from "./pictures/sweep-pictures.server";

const LANGUAGES = "threads.read-languages";

const languages = defineJob<{ brandId: number }>(LANGUAGES, (ctx) => readLanguages(ctx));

/** Finds brands with posts from before languages were kept. */
const sweep: Timer = {
	name: "threads.find-unread-languages",
	cron: "* * * * *",
	run: async ({ db }) => {
		await sql`
			select graphile_worker.add_job(${LANGUAGES}, json_build_object('brandId', b.id), job_key => ${LANGUAGES} || ':' || b.id)
			from brand b left join language_reading r on r.brand_id = b.id
			where r.read_at is null
				and not exists (select from graphile_worker._private_jobs where key = ${LANGUAGES} || ':' || b.id)
		`.execute(db);
	},
};

/** Threads and posts: what language they are in, the pictures in them, and what is left to do when somebody leaves them. */
export const threads = defineFeature({
	name: "threads",
	immediate: [leaveConversation],
	jobs: [forgetName, dropTexts, languages],
	timers: [sweep, sweepPictures],
});
