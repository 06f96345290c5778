import { sql } from "kysely";
import { defineFeature, defineJob, type Timer } from "~/platform/events/subscriptions";
import { forgetWords } from "./erasure.server";
import { drain } from "./outbox/drain.server";
import { notes } from "./outbox/immediate.server";
import { DRAIN } from "./outbox/queue-changes.server";
import { PUSH } from "./push/note-pushes.server";
import { push } from "./push/push.server";
import { RECONCILE, reconcile } from "./push/reconcile.server";

const drainOutbox = defineJob<{ brandId: number }>(DRAIN, (ctx) => drain(ctx));

/** Finds what no job was queued for, and what failed and is due again. */
const sweep: Timer = {
	name: "search.sweep",
	cron: "* * * * *",
	run: async ({ db }) => {
		await sql`
			select graphile_worker.add_job(${DRAIN}, json_build_object('brandId', brand_id), job_key => ${`${DRAIN}:`} || brand_id)
			from (select distinct brand_id from search_outbox where next_attempt_at <= now()) waiting
		`.execute(db);
	},
};

/** Runs as a job as well, shortly after something changed. By the clock it finds a server that is back, or was set. */
const pushChanges: Timer = {
	name: PUSH,
	cron: "* * * * *",
	run: async (tools) => {
		await push(tools);
	},
};

/** Every night both sides are walked through. */
const compareIndex: Timer = { name: RECONCILE, cron: "43 2 * * *", run: reconcile };

/** What was looked for in vain is of use for a season. */
const forgetMisses: Timer = {
	name: "search.forget-misses",
	cron: "17 3 * * *",
	run: async ({ db }) => {
		await sql`delete from search_miss where day < current_date - 90`.execute(db);
	},
};

/** Searching: documents beside the content, kept in step by notes. */
export const search = defineFeature({
	name: "search",
	immediate: [...notes, forgetWords],
	jobs: [drainOutbox],
	timers: [sweep, forgetMisses, pushChanges, compareIndex],
});
