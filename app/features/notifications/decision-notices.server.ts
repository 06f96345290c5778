import { sql } from "kysely";
import { restricting } from "~/features/moderation/contract";
import { appealJudged, decisionTookEffect } from "~/features/moderation/events";
import type { WriteContext } from "~/platform/context";
import { enqueue } from "~/platform/events/enqueue.server";
import { subscribe } from "~/platform/events/subscriptions";
import type { NotificationKind } from "./contract";
import { mailOutcome } from "./mail-outcome.server";
import { mailStatement } from "./mail-statement.server";
import { notify } from "./recipients.server";

/** The author hears what was decided about their post, those who reported it hear what came of it. */
export const tellOfDecision = subscribe(
	"notifications.tell-of-decision",
	decisionTookEffect,
	async (tx, facts, eventId) => {
		const { threadId, postId, authorId, outcome, statementId, reporterIds } = facts;
		const place = { eventId, threadId, postId };
		if (statementId !== null) {
			const kind = outcome === "return" ? "post-returned" : "statement";
			const path = outcome === "return" ? `/p/${postId}` : `/decisions/${statementId}`;
			const told = await tell(tx, { ...place, kind, path, memberIds: [authorId] });
			if (told.length > 0) await enqueue(tx, mailStatement, { brandId: tx.brand.id, statementId });
		} else if (!restricting.has(outcome) && (await hadWaited(tx, facts.decisionId))) {
			await notify(tx, { ...place, kind: "post-approved", actorId: null, memberIds: [authorId] });
		}
		const told = await tell(tx, {
			...place,
			kind: "report-outcome",
			path: "/decisions#reports",
			memberIds: reporterIds,
		});
		for (const notificationId of told)
			await enqueue(tx, mailOutcome, { brandId: tx.brand.id, notificationId });
	},
);

/** Who appealed hears what another person said. */
export const tellOfJudgement = subscribe(
	"notifications.tell-of-judgement",
	appealJudged,
	async (tx, { threadId, postId, authorId, decisionId }, eventId) => {
		const statement = await tx.db
			.selectFrom("statement")
			.select("id")
			.where("brandId", "=", tx.brand.id)
			.where("decisionId", "=", decisionId)
			.executeTakeFirst();
		if (!statement) return;
		const told = await tell(tx, {
			eventId,
			threadId,
			postId,
			kind: "appeal-outcome",
			path: `/decisions/${statement.id}`,
			memberIds: [authorId],
		});
		for (const notificationId of told)
			await enqueue(tx, mailOutcome, { brandId: tx.brand.id, notificationId });
	},
);

/** The decision let something out that had waited for a moderator. */
async function hadWaited(tx: WriteContext, decisionId: number): Promise<boolean> {
	const decision = await tx.db
		.selectFrom("decision")
		.select("before")
		.where("brandId", "=", tx.brand.id)
		.where("id", "=", decisionId)
		.executeTakeFirst();
	const before = decision?.before as { visibility?: string } | undefined;
	return before?.visibility === "held" || before?.visibility === "returned";
}

interface Notice {
	eventId: number;
	kind: NotificationKind;
	threadId: number;
	postId: number;
	/** Leads to what the member may read, whatever became of the post. */
	path: string;
	memberIds: number[];
}

/** Tells members in the name of the moderators, once per event; the notices that are new. */
async function tell(tx: WriteContext, { eventId, kind, threadId, postId, path, memberIds }: Notice) {
	if (memberIds.length === 0) return [];
	const { rows } = await sql<{ id: number }>`
		insert into notification (brand_id, member_id, event_id, kind, thread_id, post_id, path, created_at)
		select ${tx.brand.id}, member_id, ${eventId}, ${kind}, ${threadId}, ${postId}, ${path}, ${tx.now}
		from (select distinct unnest(${memberIds}::bigint[]) as member_id) recipients
		on conflict do nothing
		returning id
	`.execute(tx.db);
	return rows.map(({ id }) => id);
}
