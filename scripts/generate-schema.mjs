import { execFileSync } from "node:child_process";

const visibility = "'published' | 'held' | 'returned' | 'hidden' | 'removed' | 'erased'";
const readers = "'everyone' | 'members' | 'tier-1' | 'tier-2' | 'tier-3' | 'staff'";
const locale = "'en' | 'ru' | 'hu'";
const ideaStatus = "'open' | 'under-review' | 'planned' | 'started' | 'shipped' | 'declined'";

/** What check constraints say and the catalogue does not tell the generator. */
const columns = {
	"brand.locale": locale,
	"member.locale": `${locale} | null`,
	"rules_text.locale": locale,
	"member.role": "'member' | 'moderator' | 'owner'",
	"thread.kind": "'discussion' | 'question' | 'idea'",
	"thread.idea_status": `${ideaStatus} | null`,
	"idea_answer.status": ideaStatus,
	"thread.visibility": visibility,
	"post.visibility": visibility,
	"post.language": `${locale} | null`,
	"badge.locale": `${locale} | null`,
	"category.readable_by": readers,
	"category.postable_by": "'members' | 'staff'",
	"notification.kind":
		"'reply' | 'mention' | 'quote' | 'answer-accepted' | 'idea-status' | 'post-approved' | 'post-returned' | 'statement' | 'report-outcome' | 'appeal-outcome' | 'badge-earned' | 'level-gained' | 'ambassador-invited' | 'ambassador-decided' | 'ambassador-reminder' | 'ambassador-ended' | 'mission-decided' | 'thanked' | 'person-of-the-week' | 'claim-moved' | 'referral-vested' | 'meetup-cancelled'",
	"crisis_switch.kind": "'slow' | 'hold' | 'established' | 'close'",
	"screening_rule.kind":
		"'length' | 'repeat' | 'word-list' | 'links' | 'first-posts' | 'rejections' | 'spam' | 'toxicity' | 'hook'",
	"screening_rule.mode": "'off' | 'shadow' | 'on'",
	"screening_rule.verdict": "'flag' | 'hold' | 'refuse'",
	"detection.verdict": "'flag' | 'hold'",
	"detection.outcome": "'confirmed' | 'rejected' | null",
	"standing_trial.kind": "'rules' | 'badge' | 'levels'",
	"standing_trial.state": "'counting' | 'counted' | 'failed'",
	"standing_ring.verdict": "'released' | 'refused' | null",
	"rehearsal.state": "'waiting' | 'running' | 'done' | 'failed'",
	"moderation_case.kind": "'post' | 'appeal'",
	"moderation_case.queue": "'held' | 'reported' | 'detected' | 'appeals' | 'escalated'",
	"moderation_case.state": "'open' | 'waiting' | 'decided' | 'effective' | 'appealed' | 'closed' | 'void'",
	"report.notifier_locale": `${locale} | null`,
	"report.outcome": "'upheld' | 'dismissed' | null",
	"decision.outcome":
		"'approve' | 'hide' | 'remove' | 'return' | 'warn' | 'silence' | 'suspend' | 'ban' | 'no-action' | 'uphold' | 'overturn'",
	"decision.state": "'pending' | 'effective' | 'undone' | 'overturned'",
	"sanction.kind": "'warning' | 'silence' | 'suspension' | 'ban'",
	"statement.locale": locale,
	"appeal.outcome": "'upheld' | 'overturned' | null",
	"sso_key.algorithm": "'HS256' | 'RS256' | 'ES256' | 'EdDSA'",
	"placement.locale": `${locale} | null`,
	"placement.policy": "'open' | 'pre-moderated' | 'read-only'",
	"account_token.purpose": "'confirm-email' | 'reset-password'",
	"referral.state": "'waiting' | 'flagged' | 'paid' | 'refused' | 'expired'",
	"meetup_attendance.state": "'coming' | 'attended'",
	"claim.state": "'requested' | 'approved' | 'sent' | 'received' | 'declined' | 'cancelled'",
	"ambassador_agreement_text.locale": locale,
	"ambassador_application.state": "'waiting' | 'approved' | 'declined' | 'withdrawn'",
	"ambassador_term.state": "'offered' | 'active' | 'grace' | 'paused' | 'ended'",
	"ambassador_term.source": "'application' | 'invitation'",
	"ambassador_term.pause_reason": "'sanction' | 'agreement' | null",
	"ambassador_term.end_reason":
		"'lapsed' | 'left' | 'ended' | 'sanction' | 'agreement' | 'refused' | 'not-accepted' | null",
	"ambassador_task.state": "'taken' | 'handed-in' | 'returned' | 'accepted'",
	"brand.font": "'system' | 'serif' | 'rounded' | 'mono'",
};
const generated = new Set([
	"brand.locale",
	"member.role",
	"thread.visibility",
	"post.visibility",
	"category.readable_by",
	"category.postable_by",
	"brand.font",
	"screening_rule.mode",
	"rehearsal.state",
	"moderation_case.kind",
	"moderation_case.state",
	"decision.state",
	"referral.state",
	"placement.policy",
	"ambassador_application.state",
	"ambassador_task.state",
]);
const overrides = {
	columns: Object.fromEntries(
		Object.entries(columns).map(([name, type]) => [name, generated.has(name) ? `Generated<${type}>` : type]),
	),
};

/**
 * Writes the row types of the database at `databaseUrl` to `outFile`.
 * @param {string} databaseUrl
 * @param {string} outFile
 */
export function generateSchema(databaseUrl, outFile) {
	execFileSync(
		"node_modules/.bin/kysely-codegen",
		[
			"--dialect",
			"postgres",
			"--url",
			databaseUrl,
			"--camel-case",
			"--out-file",
			outFile,
			"--default-schema",
			"public",
			"--exclude-pattern",
			"{graphile_worker.*,public.kysely_*,kysely_*}",
			"--type-mapping",
			JSON.stringify({ int8: "number", jsonb: "unknown" }),
			"--overrides",
			JSON.stringify(overrides),
		],
		{ stdio: ["ignore", "ignore", "inherit"] },
	);
}
