import { sql } from "kysely";
import { noteMember } from "~/features/standing/index.server";
import { defineFeature, defineJob, subscribe, type Timer } from "~/platform/events/subscriptions";
import { attribute } from "./attribute.server";
import { settleReferrals } from "./commands/settle.server";
import { endLink } from "./erasure.server";
import { referralVested } from "./events";

const SETTLE = "referrals.settle";
const settle = defineJob<{ brandId: number }>(SETTLE, async (ctx) => {
	await settleReferrals(ctx);
});

/** Posts are approved, purchases ripen and time passes without a word about referrals. */
const sweep: Timer = {
	name: "referrals.sweep",
	cron: "*/5 * * * *",
	run: async ({ db }) => {
		await sql`
			select graphile_worker.add_job(${SETTLE}, json_build_object('brandId', s.brand_id), job_key => ${SETTLE} || ':' || s.brand_id)
			from referral_setting s
			where s.enabled and exists (select from referral r where r.brand_id = s.brand_id and r.state = 'waiting')
		`.execute(db);
	},
};

/** There are badges for it. */
const noteReferrer = subscribe("referrals.note-referrer", referralVested, (tx, { memberId }, id) =>
	noteMember(tx, id, memberId),
);

/** Who brought whom: noted when somebody joins, paid when it has proved to be worth it. */
export const referrals = defineFeature({
	name: "referrals",
	immediate: [attribute, endLink, noteReferrer],
	jobs: [settle],
	timers: [sweep],
});
