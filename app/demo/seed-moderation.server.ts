import type { CastIncident, CastModeration } from "@db/seeds/cast";
import { takeEffect } from "~/features/moderation/effects/take-effect.server";
import {
	appealDecision,
	escalateCase,
	moderatePost,
	notifyIllegal,
	reportPost,
	saveReason,
} from "~/features/moderation/index.server";
import { saveScreeningRule, screeningRuleInput } from "~/features/rules/index.server";
import { addReply } from "~/features/threads/index.server";
import { inTransaction } from "~/platform/context";
import { parseInput } from "~/platform/parse-input";
import { caseOf, type Playing } from "./playing.server";

const HOUR = 3_600_000;

/** The brand's reasons and rules, by its owner, long before anything happened. */
export async function seedModerationSettings(
	{ acting, now }: Playing,
	{ reasons, rules }: CastModeration,
	owner: string,
) {
	const ctx = await acting(owner, new Date(now.getTime() - 80 * 24 * HOUR));
	for (const reason of reasons)
		await saveReason(ctx, { ...reason, legalGround: "", forReports: true, archived: false });
	for (const [position, rule] of rules.entries())
		await saveScreeningRule(ctx, parseInput(screeningRuleInput, { ...rule, position }));
}

/** Plays what happened, and what waits for moderators now, in the order of the clock. */
export async function seedIncidents(playing: Playing, incidents: CastIncident[]) {
	const inOrder = [...incidents].sort((one, other) => other.hoursAgo - one.hoursAgo);
	for (const incident of inOrder) await playIncident(playing, incident);
}

async function playIncident(playing: Playing, incident: CastIncident) {
	const { acting, now, threads } = playing;
	const { by, thread, hoursAgo, body, reports = [], notice, escalated, decided, appeal } = incident;
	const at = (hoursAfter: number) =>
		new Date(Math.min(now.getTime() - 60_000, now.getTime() - (hoursAgo - hoursAfter) * HOUR));
	const threadId = threads.get(thread) as number;
	const post = await addReply(await acting(by, at(0)), { threadId, body, bodyDocument: "" });
	for (const [place, { by: reporter, reason, text }] of reports.entries())
		await reportPost(await acting(reporter, at(1 + place)), { postId: post.id, reason, text });
	if (notice) {
		const ctx = await acting(null, at(2));
		const location = `${ctx.brand.origin}/p/${post.id}`;
		await notifyIllegal(ctx, { ...notice, location, childAbuse: false, goodFaith: "on" });
	}
	if (escalated) {
		const ctx = await acting(escalated.by, at(3));
		await escalateCase(ctx, await caseOf(ctx, post.id), { note: escalated.note });
	}
	if (!decided) return;
	const { by: moderator, outcome, reason, message } = decided;
	const decision = await moderatePost(await acting(moderator, at(4)), post.id, {
		outcome,
		reason,
		message,
		note: "",
		passage: "",
	});
	// The window to undo passed long ago; the queue is not waited for.
	await inTransaction(await acting(moderator, at(4.1)), (tx) => takeEffect(tx, decision.id));
	if (appeal)
		await appealDecision(await acting(by, at(appeal.hoursAfter)), decision.id, { text: appeal.text });
}
