import { sql } from "kysely";
import { appealJudged, decisionTookEffect, sanctionChanged } from "~/features/moderation/events";
import { defineFeature, defineJob, subscribe, type Timer } from "~/platform/events/subscriptions";
import { leaveForGood } from "./erasure.server";
import { ADVANCE } from "./job-names";
import { advanceTerms } from "./terms/advance-terms.server";
import { settleMember } from "./terms/settle-member.server";

const advance = defineJob<{ brandId: number }>(ADVANCE, (ctx) => advanceTerms(ctx));

const onDecision = subscribe("ambassadors.note-decision", decisionTookEffect, (tx, { authorId }) =>
	settleMember(tx, authorId),
);
const onAppeal = subscribe("ambassadors.note-appeal", appealJudged, (tx, { authorId }) =>
	settleMember(tx, authorId),
);
const onSanction = subscribe("ambassadors.note-sanction", sanctionChanged, (tx, { memberId }) =>
	settleMember(tx, memberId),
);

const hourly: Timer = {
	name: "ambassadors.find-due",
	cron: "17 * * * *",
	run: async ({ db }) => {
		await sql`
			select graphile_worker.add_job(${ADVANCE}, json_build_object('brandId', p.brand_id), job_key => ${ADVANCE} || ':' || p.brand_id)
			from ambassador_programme p
			where p.enabled and exists (select from ambassador_term t where t.brand_id = p.brand_id and t.state <> 'ended')
		`.execute(db);
	},
};

/** The ambassador programme: criteria, a person's approval, terms that end, missions. */
export const ambassadors = defineFeature({
	name: "ambassadors",
	immediate: [leaveForGood],
	subscribers: [onDecision, onAppeal, onSanction],
	jobs: [advance],
	timers: [hourly],
});
