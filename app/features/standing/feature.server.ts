import { sql } from "kysely";
import { languagesRead } from "~/features/threads/events";
import { defineFeature, defineJob, subscribe, type Timer } from "~/platform/events/subscriptions";
import { grantOfMeasure, grantToAll } from "./badges/grant-to-all.server";
import { listBadges } from "./badges/list-badges.server";
import { rebuildStanding } from "./commands/rebuild-standing.server";
import { forgetStanding } from "./erasure/forget-standing.server";
import {
	ANNIVERSARIES,
	BACK_FILL,
	COUNT_ANEW,
	FIND_RINGS,
	LEVELS,
	RECKON_AGAIN,
	TRIAL,
	VEST,
	VISITORS,
} from "./job-names";
import { reckonAllLevels } from "./levels/reckon-all-levels.server";
import { drain } from "./outbox/drain.server";
import { notes } from "./outbox/immediate.server";
import { DRAIN } from "./outbox/queue-changes.server";
import { queueJob } from "./outbox/queue-job.server";
import { reckonAgain } from "./reckon-again.server";
import { findRings } from "./rings/find-rings.server";
import { readSetting } from "./rules/read-setting.server";
import { countTrial } from "./trials/count-trial.server";
import type { TrialKind } from "./trials/trial";
import { vest } from "./vest.server";

const drainOutbox = defineJob<{ brandId: number }>(DRAIN, (ctx) => drain(ctx));
const vestDue = defineJob<{ brandId: number }>(VEST, (ctx) => vest(ctx));
const countAnew = defineJob<{ brandId: number }>(COUNT_ANEW, async (ctx) => {
	if ((await readSetting(ctx)).enabled) await rebuildStanding(ctx);
});

const reckonMonths = defineJob<{ brandId: number; since: string }>(RECKON_AGAIN, (ctx, { since }) =>
	reckonAgain(ctx, since),
);

const backFill = defineJob<{ brandId: number; badgeId: number }>(BACK_FILL, async (ctx, { badgeId }) =>
	grantToAll(
		ctx,
		(await listBadges(ctx)).filter(({ id, enabled }) => id === badgeId && enabled),
	),
);
const rings = defineJob<{ brandId: number }>(FIND_RINGS, (ctx) => findRings(ctx));
const trial = defineJob<{ brandId: number; kind: TrialKind; turn: number }>(TRIAL, countTrial);
const backFillOfLanguages = subscribe("standing.back-fill-languages", languagesRead, async (tx) => {
	for (const { id, locale, enabled } of await listBadges(tx))
		if (enabled && locale !== null) await queueJob(tx, BACK_FILL, { badgeId: id });
});
const levels = defineJob<{ brandId: number; quiet?: boolean }>(LEVELS, (ctx, { quiet }) =>
	reckonAllLevels(ctx, { quiet }),
);
const anniversaries = defineJob<{ brandId: number }>(ANNIVERSARIES, (ctx) =>
	grantOfMeasure(ctx, "years", null),
);
const visitors = defineJob<{ brandId: number; members: number[] }>(VISITORS, (ctx, { members }) =>
	grantOfMeasure(ctx, "days-visited", members),
);

/** Finds what no job was queued for, what failed and is due again, and brands whose past was never counted. */
const sweep: Timer = {
	name: "standing.sweep",
	cron: "* * * * *",
	run: async ({ db }) => {
		await sql`
			select graphile_worker.add_job(task, json_build_object('brandId', brand_id), job_key => task || ':' || brand_id)
			from (
				select distinct ${DRAIN} as task, brand_id from standing_outbox where next_attempt_at <= now()
				union all
				select ${COUNT_ANEW}, b.id from brand b left join standing_setting s on s.brand_id = b.id where s.counted_at is null
					and coalesce(s.enabled, true)
			) waiting
			where not exists (select from graphile_worker._private_jobs where key = task || ':' || brand_id and run_at <= now())
		`.execute(db);
	},
};

const hourly: Timer = {
	name: "standing.find-due",
	cron: "23 * * * *",
	run: async ({ db, now }) => {
		await sql`
			select graphile_worker.add_job(${VEST}, json_build_object('brandId', brand_id), job_key => ${VEST} || ':' || brand_id)
			from (select distinct brand_id from standing_award where state = 'pending' and vests_at <= ${now}) due
		`.execute(db);
	},
};

/** A job once a day for each brand that gives points. */
const everyDay = (name: string, cron: string, task: string): Timer => ({
	name,
	cron,
	run: async ({ db }) => {
		await sql`
			select graphile_worker.add_job(${task}, json_build_object('brandId', b.id), job_key => ${task} || ':' || b.id)
			from brand b left join standing_setting s on s.brand_id = b.id where coalesce(s.enabled, true)
		`.execute(db);
	},
});

/** Years pass without anybody doing anything. */
const daily = everyDay("standing.find-anniversaries", "41 6 * * *", ANNIVERSARIES);
const nightlyRings = everyDay("standing.look-for-rings", "29 3 * * *", FIND_RINGS);

/** A window of days moves on, and grace ends, without anybody doing anything. */
const dailyLevels: Timer = {
	name: "standing.find-levels",
	cron: "11 5 * * *",
	run: async ({ db }) => {
		await sql`
			select graphile_worker.add_job(${LEVELS}, json_build_object('brandId', b.id), job_key => ${LEVELS} || ':' || b.id)
			from brand b
			left join standing_setting s on s.brand_id = b.id
			left join level_setting l on l.brand_id = b.id
			where coalesce(s.enabled, true) and coalesce(l.enabled, true)
		`.execute(db);
	},
};

/** Points: derived from the forum's content by notes, entered in books that only grow. */
export const standing = defineFeature({
	name: "standing",
	immediate: [...notes, forgetStanding],
	subscribers: [backFillOfLanguages],
	jobs: [
		drainOutbox,
		vestDue,
		countAnew,
		reckonMonths,
		backFill,
		anniversaries,
		visitors,
		levels,
		trial,
		rings,
	],
	timers: [sweep, hourly, daily, dailyLevels, nightlyRings],
});
